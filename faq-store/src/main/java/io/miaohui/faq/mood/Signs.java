package io.miaohui.faq.mood;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a text shows of a mood without its meaning: words and punctuation. */
record Signs(Map<MoodFeature, List<String>> found) {

    /** What a second word of a kind adds to the first, and a third to the second. */
    private static final double NEXT = 0.4;

    /** What is read; nobody's mood changes after so many characters. */
    private static final int LONGEST = 500;

    static Signs in(String raw, MoodWords words) {
        String head = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        String text = HanLP.convertToSimplifiedChinese(
                Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        Map<MoodFeature, List<String>> found = new EnumMap<>(MoodFeature.class);
        words.in(text).forEach(word -> put(found, feature(word), word.negated() ? "不" + word.word() : word.word()));
        text.chars().filter(c -> c == '!').forEach(c -> put(found, MoodFeature.EXCLAMATION, "!"));
        text.chars().filter(c -> c == '?').skip(1).forEach(c -> put(found, MoodFeature.QUESTIONING, "?"));
        return new Signs(found);
    }

    private static MoodFeature feature(MoodWords.Found word) {
        if (word.negated() && word.group().isComplaint()) {
            return MoodFeature.DENIED;
        }
        return word.negated() && word.group().isPraise() ? MoodFeature.UNPRAISED : word.group();
    }

    private static void put(Map<MoodFeature, List<String>> found, MoodFeature feature, String detail) {
        found.computeIfAbsent(feature, unknown -> new ArrayList<>()).add(detail);
    }

    /** 0 if it isn't there, near 1 if it is there often. */
    double value(MoodFeature feature) {
        return 1 - Math.pow(NEXT, found.getOrDefault(feature, List.of()).size());
    }

    String detail(MoodFeature feature) {
        return String.join(" ", found.getOrDefault(feature, List.of()));
    }

    /** One value for each feature, in their order. */
    double[] values() {
        double[] values = new double[MoodFeature.values().length];
        for (MoodFeature feature : MoodFeature.values()) {
            values[feature.ordinal()] = value(feature);
        }
        return values;
    }
}
