package io.miaohui.faq.matching;

/** The few best of many scored entries, kept in order; of equal scores the lower number ranks first. */
final class TopEntries {

    private final int[] entries;
    private final float[] scores;
    private int size;

    TopEntries(int limit) {
        entries = new int[limit];
        scores = new float[limit];
    }

    /** What a score must reach to be taken: 0 as long as there is room. */
    float least() {
        return size < entries.length ? 0 : scores[size - 1];
    }

    /** Takes what there is room for, or what is better than the least. */
    void offer(int entry, float score) {
        if (size == entries.length && !isBehind(size - 1, entry, score)) {
            return;
        }
        int at = size < entries.length ? size++ : size - 1;
        while (at > 0 && isBehind(at - 1, entry, score)) {
            scores[at] = scores[at - 1];
            entries[at] = entries[at - 1];
            at--;
        }
        scores[at] = score;
        entries[at] = entry;
    }

    private boolean isBehind(int at, int entry, float score) {
        return scores[at] < score || (scores[at] == score && entries[at] > entry);
    }

    int[] bestFirst() {
        return java.util.Arrays.copyOf(entries, size);
    }

    /** Without those whose score is below this share of the best one's. */
    int[] bestFirst(float share) {
        int count = size;
        while (count > 0 && scores[count - 1] < share * scores[0]) {
            count--;
        }
        return java.util.Arrays.copyOf(entries, count);
    }
}
