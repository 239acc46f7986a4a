package io.miaohui.insight.learning;

import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * What speaks for and against a proposal, and whether that is enough.
 *
 * @param pro what speaks for it
 * @param contra what speaks against it
 * @param vouched whether an agent asked for it: then it is proposed whatever speaks against it
 */
record Weighing(Kind kind, Tally pro, Tally contra, boolean vouched) {

    private static final List<String> ALL = names(Source.values());

    /** An answer that helped needs no further question; only who chose or sent it shows that one was missing. */
    private static final List<String> MISSING = names(Source.CHOICE, Source.AGENT, Source.KEPT);

    static Weighing of(String subject, Kind kind, EvidenceMapper evidence) {
        boolean supports = kind != Kind.NEGATIVE;
        List<String> sources = kind == Kind.SIMILAR ? MISSING : ALL;
        return new Weighing(
                kind,
                evidence.tally(subject, supports, sources),
                evidence.tally(subject, !supports, ALL),
                evidence.tally(subject, supports, names(Source.KEPT)).pieces() > 0);
    }

    boolean isEnough(LearningSettings settings) {
        if (kind == Kind.SYNONYM) {
            return pro.pieces() >= settings.afterQuestions();
        }
        boolean heard = pro.certain() > 0 || pro.customers() >= settings.afterCustomers();
        return vouched || heard && pro.customers() > contra.customers();
    }

    void writeTo(ProposalRow row) {
        row.customers = pro.customers();
        row.doubters = contra.customers();
        row.agents = pro.tickets();
        row.pieces = pro.pieces();
        row.lastAt = pro.lastAt() == null ? row.lastAt : pro.lastAt();
    }

    private static List<String> names(Source... sources) {
        return Stream.of(sources).map(Enum::name).toList();
    }
}
