package io.miaohui.handoff;

import org.jspecify.annotations.Nullable;

/** The link to the workbench is wrong, too old or used. A wrong one is not told whether there is such a ticket. */
final class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String spent;

    LinkRefused() {
        super("A link to the workbench was refused", null, false, false);
        this.spent = null;
    }

    /** A good link that was used before. */
    LinkRefused(Handoff handoff) {
        super("A link to the workbench was used before", null, false, false);
        this.spent = handoff.code();
    }

    /** The ticket's code, if the link was a good one and used before. */
    @Nullable
    String spent() {
        return spent;
    }
}
