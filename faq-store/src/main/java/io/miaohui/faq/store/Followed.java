package io.miaohui.faq.store;

/** Something that all replicas take from the database. */
interface Followed {

    /** Brings what was written last into place, if it is not there yet. Never throws for what the database holds. */
    void refresh();
}
