package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A sheet on which a search adds up what entries share with a question. For one search at a time. */
final class Tally {

    private static final int SAMPLE = 1024;
    private static final int CLASSES = 128;

    private final int[] scores;
    private final int[] found;
    private final int[] sample = new int[SAMPLE];
    private int sampled;
    private final Packing packing;

    Tally(int entries, Packing packing) {
        this.packing = packing;
        scores = new int[entries];
        found = new int[entries];
    }

    /** Adds to the entries from one place of the postings up to another. */
    void add(int[] postings, int from, int to, int factor) {
        int[] sums = scores;
        Packing packing = this.packing;
        for (int i = from; i < to; i++) {
            sums[packing.entry(postings[i])] += factor * packing.weight(postings[i]);
        }
    }

    int score(int entry) {
        return scores[entry];
    }

    /** Once all is added: notes admitted entries that are likely among the best, each once, by turning their scores' sign. */
    int sample(int[] postings, int from, int to, IntPredicate admitted) {
        for (int i = from; i < to && sampled < SAMPLE; i++) {
            int entry = packing.entry(postings[i]);
            if (scores[entry] > 0 && admitted.test(entry)) {
                scores[entry] = -scores[entry];
                sample[sampled++] = entry;
            }
        }
        return sampled;
    }

    /** At least so many of the best entries admitted, if there are so many, and some more; in ascending order. */
    int[] best(int limit, IntPredicate admitted) {
        int count = reaching(leastOfBest(limit));
        int kept = 0;
        for (int i = 0; i < count; i++) {
            found[kept] = found[i];
            kept += admitted.test(found[i]) ? 1 : 0;
        }
        return Arrays.copyOf(found, kept);
    }

    /** A score that so many of the sample reach, and therefore so many of all. */
    private int leastOfBest(int limit) {
        int most = 1;
        for (int i = 0; i < sampled; i++) {
            int entry = sample[i];
            scores[entry] = -scores[entry];
            most = Math.max(most, scores[entry]);
        }
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(most / CLASSES));
        int[] counts = new int[CLASSES];
        for (int i = 0; i < sampled; i++) {
            counts[scores[sample[i]] >> shift]++;
        }
        sampled = 0;
        int left = limit;
        int at = CLASSES;
        while (at > 0 && left > 0) {
            left -= counts[--at];
        }
        return left > 0 ? 1 : Math.max(1, at << shift);
    }

    private int reaching(int least) {
        int[] sums = scores;
        int[] into = found;
        int count = 0;
        for (int entry = 0; entry < sums.length; entry++) {
            if (sums[entry] >= least) {
                into[count++] = entry;
            }
        }
        return count;
    }

    void clear() {
        Arrays.fill(scores, 0);
    }
}
