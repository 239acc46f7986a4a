package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.List;

/** Compares one reading of a question with the entries that were found for it. */
final class Comparison {

    private final Base base;
    private final Reading question;

    Comparison(Base base, Reading question) {
        this.base = base;
        this.question = question;
    }

    List<Evidence> against(int[] entries) {
        List<Evidence> all = new ArrayList<>(entries.length);
        for (int entry : entries) {
            all.add(compare(entry));
        }
        lead(all, Feature.COSINE, Feature.COSINE_LEAD);
        lead(all, Feature.HEAD, Feature.HEAD_LEAD);
        return all;
    }

    private Evidence compare(int place) {
        IndexedEntry entry = base.entries().get(place);
        IndexedQuestion nearest = nearest(entry.asked());
        Reading other = nearest.reading();
        double refused = entry.refused().isEmpty()
                ? 0
                : question.vector().dot(nearest(entry.refused()).reading().vector());
        Evidence evidence = new Evidence(place, entry, nearest, refused, new double[Feature.values().length]);
        evidence.set(Feature.COSINE, question.vector().dot(other.vector()));
        evidence.set(Feature.HEAD, question.vector().dotWithin(base.heads().get(place)));
        cover(evidence, other);
        meaning(evidence, other.meaning());
        evidence.set(Feature.LENGTH, Math.log1p(question.units().length));
        evidence.set(Feature.QUESTIONS, Math.log(entry.asked().size()));
        return evidence;
    }

    private IndexedQuestion nearest(List<IndexedQuestion> questions) {
        IndexedQuestion nearest = questions.get(0);
        double best = -1;
        for (IndexedQuestion candidate : questions) {
            double cosine = question.vector().dot(candidate.reading().vector());
            if (cosine > best) {
                best = cosine;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private void cover(Evidence evidence, Reading other) {
        SparseVector all = evidence.indexed().terms();
        evidence.set(Feature.COVER, share(question.units(), other.vector()));
        evidence.set(Feature.COVER_ENTRY, share(question.units(), all));
        evidence.set(Feature.COVERED, share(other.units(), question.vector()));
        evidence.set(Feature.WORDS, question.words().coveredBy(all));
        evidence.set(Feature.MISSING, question.words().heaviestMissing(all) / Segmenter.HEAVIEST);
        evidence.set(Feature.UNKNOWN, unknown());
    }

    private void meaning(Evidence evidence, Meaning other) {
        Meaning mine = question.meaning();
        evidence.set(Feature.ASKED_ALIKE, mine.askedAlike(other));
        evidence.set(Feature.ASKED_ELSE, Meaning.share(mine.asks() & ~other.asks(), mine.asks()));
        evidence.set(
                Feature.ASKED_NEVER,
                Meaning.share(mine.asks() & ~evidence.indexed().asks(), mine.asks()));
        evidence.set(Feature.NEGATION, mine.negated() == other.negated() ? 0 : 1);
        evidence.set(Feature.OPPOSITE, mine.opposes(other) ? 1 : 0);
        evidence.set(Feature.NUMBER, mine.numbers().contradict(other.numbers()) ? 1 : 0);
    }

    private double share(int[] units, SparseVector within) {
        double covered = 0;
        double all = 0;
        for (int unit : units) {
            double weight = base.vocabulary().idf(unit);
            all += weight;
            covered += unit != LongIntMap.ABSENT && within.has(unit) ? weight : 0;
        }
        return all == 0 ? 0 : covered / all;
    }

    private double unknown() {
        int unknown = 0;
        for (int unit : question.units()) {
            unknown += unit == LongIntMap.ABSENT ? 1 : 0;
        }
        return question.units().length == 0 ? 1 : (double) unknown / question.units().length;
    }

    private static void lead(List<Evidence> all, Feature of, Feature into) {
        double best = 0;
        double second = 0;
        for (Evidence evidence : all) {
            double value = evidence.get(of);
            second = Math.max(second, Math.min(value, best));
            best = Math.max(best, value);
        }
        for (Evidence evidence : all) {
            double value = evidence.get(of);
            evidence.set(into, value - (value == best ? second : best));
        }
    }
}
