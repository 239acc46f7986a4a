package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Compares one reading of a customer's question with the entries that were found for it. */
final class Comparison {

    /** So many entries are compared in detail. */
    private static final int COMPARED = 6;

    /** Longer questions say no more about how far the shares can be trusted. */
    private static final int LONG = 20;

    /** How much nearer a negative question is by all of the words that it alone has … */
    private static final double TOLD = 0.5;

    /** … and by none of them. */
    private static final double UNTOLD = -1;

    private static final int MANY_QUESTIONS = 20;

    private final Base base;
    private final String normalized;
    private final Reading question;
    private final TermTable terms;

    Comparison(Base base, String normalized, Reading question) {
        this.base = base;
        this.normalized = normalized;
        this.question = question;
        this.terms = new TermTable(question.vector());
    }

    /**
     * Compares the entries whose heads speak loudest.
     *
     * @param similar entries that were found by their terms
     * @param named entries to compare in any case
     */
    List<Evidence> against(int[] similar, int[] named) {
        Scores heads = new Scores(similar, base.heads().dots(similar, terms), this::head);
        return IntStream.concat(Arrays.stream(heads.best(COMPARED)), Arrays.stream(named))
                .distinct()
                .mapToObj(place -> compare(place, heads))
                .toList();
    }

    /** The same by what the entries mean, too. */
    List<Evidence> against(int[] similar, int[] named, Semantics.Sight sight) {
        Scores heads = new Scores(similar, base.heads().dots(similar, terms), this::head);
        Scores senses = new Scores(similar, sight::head);
        Scores cosines = new Scores(
                similar,
                place -> sight.cosine(place, base.entries().get(place).asked().size()));
        return IntStream.concat(Arrays.stream(senses.best(COMPARED)), Arrays.stream(named))
                .distinct()
                .mapToObj(place -> {
                    Evidence evidence = compare(place, heads);
                    evidence.set(Feature.SENSE_HEAD, senses.of(place));
                    evidence.set(Feature.SENSE_LEAD, senses.lead(place));
                    evidence.set(Feature.SENSE, cosines.of(place));
                    evidence.set(Feature.SENSE_GAP, cosines.lead(place));
                    evidence.set(Feature.SENSE_STANDS_OUT, sight.standsOut(cosines.of(place)));
                    return evidence;
                })
                .toList();
    }

    TermTable terms() {
        return terms;
    }

    private Evidence compare(int place, Scores heads) {
        IndexedEntry entry = base.entries().get(place);
        boolean[] shared = new boolean[terms.size()];
        IndexedQuestion nearest = nearest(entry.asked(), shared);
        Evidence evidence = new Evidence(
                place,
                entry,
                nearest,
                cosine(nearest),
                heads.of(place),
                refused(entry),
                question.words().known(term -> terms.has(term, shared)),
                new double[Feature.values().length]);
        evidence.set(Feature.HEAD_LEAD, heads.lead(place));
        cover(evidence);
        meaning(evidence);
        evidence.set(Feature.LENGTH, Math.log1p(Math.min(LONG, question.units().length)));
        evidence.set(
                Feature.QUESTIONS,
                Math.log(Math.min(MANY_QUESTIONS, entry.asked().size())));
        evidence.set(Feature.STANDS_OUT, base.siblings().farther(evidence.cosine()));
        evidence.set(Feature.WORDS_STAND_OUT, base.wordSiblings().farther(evidence.get(Feature.WORDS)));
        return evidence;
    }

    private double head(int place) {
        return base.heads().dot(place, terms);
    }

    /**
     * Of questions that synonyms made equal, the one that was asked word for word.
     *
     * @param shared see {@link SparseRows#dots(int, int, TermTable, boolean[])}
     */
    private IndexedQuestion nearest(List<IndexedQuestion> questions, boolean[] shared) {
        float[] cosines = base.questions().dots(questions.get(0).row(), questions.size(), terms, shared);
        int nearest = 0;
        double best = -1;
        for (int i = 0; i < questions.size(); i++) {
            double cosine = cosines[i];
            if (cosine > best
                    || (cosine == best && questions.get(i).normalized().equals(normalized))) {
                best = cosine;
                nearest = i;
            }
        }
        return questions.get(nearest);
    }

    /** How near the question is to one that the entry must not answer. */
    private double refused(IndexedEntry entry) {
        double nearest = 0;
        for (IndexedQuestion negative : entry.refused()) {
            nearest = Math.max(
                    nearest, cosine(negative) + telling(negative.reading().words()));
        }
        return nearest;
    }

    /**
     * What sets a negative question apart from those that the entry answers are the words that it alone has. Without any
     * of them it is not meant, however alike the rest; a third of their weight tells as much as all.
     */
    private double telling(WordWeights alone) {
        return alone.isEmpty()
                ? 0
                : Math.min(TOLD, UNTOLD + alone.share(alone.known(terms::has)) * 3 * (TOLD - UNTOLD));
    }

    private double cosine(IndexedQuestion other) {
        return base.questions().dot(other.row(), terms);
    }

    private void cover(Evidence evidence) {
        Reading nearest = evidence.nearest().reading();
        evidence.set(Feature.COVERED, coveredShare(nearest.units()));
        evidence.set(Feature.WORDS, question.words().share(evidence.known()));
        evidence.set(Feature.WORDS_BACK, nearest.words().share(nearest.words().known(terms::has)));
        evidence.set(Feature.MISSING, question.words().heaviestMissing(evidence.known()) / Segmenter.HEAVIEST);
    }

    private void meaning(Evidence evidence) {
        Meaning mine = question.meaning();
        Meaning theirs = evidence.nearest().reading().meaning();
        evidence.set(Feature.ASKED_ALIKE, mine.askedAlike(theirs));
        evidence.set(Feature.ASKED_NEVER, mine.askedOutside(evidence.entry().asks()));
        evidence.set(Feature.NEGATION, mine.negated() == theirs.negated() ? 0 : 1);
        evidence.set(Feature.OPPOSITE, mine.opposes(theirs) ? 1 : 0);
        evidence.set(Feature.NUMBER, contradicts(mine.numbers(), evidence.entry()) ? 1 : 0);
    }

    /**
     * Whether other amounts are named than in the entry's standard question and in all others: those of a similar
     * question alone are often one customer's, 我的箱子26公斤.
     */
    private static boolean contradicts(Numbers numbers, IndexedEntry entry) {
        return numbers.contradict(entry.asked().get(0).reading().meaning().numbers())
                && entry.asked().stream()
                        .noneMatch(question ->
                                numbers.agree(question.reading().meaning().numbers()));
    }

    /** How much of those units the customer's question has. */
    private double coveredShare(int[] units) {
        double covered = 0;
        double all = 0;
        for (int unit : units) {
            double weight = base.vocabulary().idf(unit);
            all += weight;
            covered += terms.has(unit) ? weight : 0;
        }
        return all == 0 ? 0 : covered / all;
    }
}
