package io.miaohui.handoff;

/** How a customer feels, as far as it changes what is done. The names are stored. */
public enum Temper {
    CALM(""),
    /** A word of understanding is in place. */
    UPSET("不满"),
    /** A person is called. */
    ANGRY("生气");

    private final String label;

    Temper(String label) {
        this.label = label;
    }

    /** In a word, for staff; empty where there is nothing to say. */
    public String label() {
        return label;
    }
}
