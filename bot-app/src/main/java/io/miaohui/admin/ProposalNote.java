package io.miaohui.admin;

import io.miaohui.insight.Proposals.Result;
import java.io.Serializable;
import java.util.List;

/**
 * What became of a click, and how to undo it. Serializable because a redirect carries it through the session.
 *
 * @param key of the words for it
 * @param first the words' first argument
 * @param second their second
 * @param undo the proposals that can be put back by one more click
 */
record ProposalNote(String key, String first, String second, List<Long> undo) implements Serializable {

    private static final long serialVersionUID = 1L;

    ProposalNote {
        undo = List.copyOf(undo);
    }

    static ProposalNote done(String key, String first, List<Long> undo) {
        return new ProposalNote(key, first, "", undo);
    }

    static ProposalNote refused(Result why, String first) {
        return new ProposalNote("admin.proposal.refused." + why, first, "", List.of());
    }

    public boolean isRefusal() {
        return key.startsWith("admin.proposal.refused.");
    }

    /** Whether something waits for the next release now. */
    public boolean isForRelease() {
        return key.startsWith("admin.proposal.accepted.draft");
    }
}
