package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.List;

/** Compares one reading of a customer's question with the entries that were found for it. */
final class Comparison {

    /** Longer questions say no more about how far the shares can be trusted. */
    private static final int LONG = 20;

    private static final int MANY_QUESTIONS = 20;

    private final Base base;
    private final String normalized;
    private final Reading question;

    Comparison(Base base, String normalized, Reading question) {
        this.base = base;
        this.normalized = normalized;
        this.question = question;
    }

    List<Evidence> against(int[] places) {
        List<Evidence> all = new ArrayList<>(places.length);
        for (int place : places) {
            all.add(compare(place));
        }
        lead(all);
        return all;
    }

    private Evidence compare(int place) {
        IndexedEntry entry = base.entries().get(place);
        IndexedQuestion nearest = nearest(entry.asked());
        Evidence evidence = new Evidence(
                place,
                entry,
                nearest,
                cosine(nearest),
                question.vector().dotWithin(base.heads().get(place)),
                entry.refused().isEmpty() ? 0 : cosine(nearest(entry.refused())),
                new double[Feature.values().length]);
        cover(evidence);
        meaning(evidence);
        evidence.set(Feature.LENGTH, Math.log1p(Math.min(LONG, question.units().length)));
        evidence.set(
                Feature.QUESTIONS,
                Math.log(Math.min(MANY_QUESTIONS, entry.asked().size())));
        return evidence;
    }

    /** Of questions that synonyms made equal, the one that was asked word for word. */
    private IndexedQuestion nearest(List<IndexedQuestion> questions) {
        IndexedQuestion nearest = questions.get(0);
        double best = -1;
        for (IndexedQuestion candidate : questions) {
            double cosine = cosine(candidate);
            if (cosine > best || (cosine == best && candidate.normalized().equals(normalized))) {
                best = cosine;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private double cosine(IndexedQuestion other) {
        return question.vector().dot(other.reading().vector());
    }

    private void cover(Evidence evidence) {
        Reading nearest = evidence.nearest().reading();
        SparseVector entry = evidence.entry().terms();
        evidence.set(Feature.COVERED, coveredShare(nearest.units()));
        evidence.set(Feature.WORDS, question.words().coveredBy(entry));
        evidence.set(Feature.WORDS_BACK, nearest.words().coveredBy(question.vector()));
        evidence.set(Feature.MISSING, question.words().heaviestMissing(entry) / Segmenter.HEAVIEST);
    }

    private void meaning(Evidence evidence) {
        Meaning mine = question.meaning();
        Meaning theirs = evidence.nearest().reading().meaning();
        evidence.set(Feature.ASKED_ALIKE, mine.askedAlike(theirs));
        evidence.set(Feature.ASKED_NEVER, mine.askedOutside(evidence.entry().asks()));
        evidence.set(Feature.NEGATION, mine.negated() == theirs.negated() ? 0 : 1);
        evidence.set(Feature.OPPOSITE, mine.opposes(theirs) ? 1 : 0);
        evidence.set(Feature.NUMBER, mine.numbers().contradict(theirs.numbers()) ? 1 : 0);
    }

    /** How much of those units the customer's question has. */
    private double coveredShare(int[] units) {
        double covered = 0;
        double all = 0;
        for (int unit : units) {
            double weight = base.vocabulary().idf(unit);
            all += weight;
            covered += question.vector().has(unit) ? weight : 0;
        }
        return all == 0 ? 0 : covered / all;
    }

    private static void lead(List<Evidence> all) {
        double best = 0;
        double second = 0;
        for (Evidence evidence : all) {
            second = Math.max(second, Math.min(evidence.head(), best));
            best = Math.max(best, evidence.head());
        }
        for (Evidence evidence : all) {
            evidence.set(Feature.HEAD_LEAD, evidence.head() - (evidence.head() == best ? second : best));
        }
    }
}
