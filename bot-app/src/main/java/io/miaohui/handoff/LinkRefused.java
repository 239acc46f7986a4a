package io.miaohui.handoff;

/** The link to the workbench is wrong or too old. Says nothing about whether there is such a ticket. */
final class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkRefused() {
        super("A link to the workbench was refused", null, false, false);
    }
}
