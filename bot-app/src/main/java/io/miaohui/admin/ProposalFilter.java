package io.miaohui.admin;

import io.miaohui.insight.Proposal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are looked at; all of it is in the URL.
 *
 * @param kind {@code null} for all
 * @param decided those that were accepted or dismissed instead of those that wait
 */
record ProposalFilter(@Nullable Kind kind, @Nullable Boolean decided) {

    public boolean isOfDecided() {
        return Boolean.TRUE.equals(decided);
    }

    public String url() {
        if (isOfDecided()) {
            return "/admin/proposals?decided=true";
        }
        return kind == null ? "/admin/proposals" : "/admin/proposals?kind=" + kind;
    }
}
