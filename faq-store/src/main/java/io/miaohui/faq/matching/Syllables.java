package io.miaohui.faq.matching;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How characters sound, without tones, as numbers. HanLP's own reader of its table keeps some 9 MB for the tones and the
 * words in it; the characters alone take half of one.
 */
final class Syllables {

    static final int MOST_SPLITS = 4;

    /** The table that HanLP ships: {@code 行=xing2,hang2}. */
    private static final String TABLE = "/data/dictionary/pinyin/pinyin.txt";

    private static final int[] SILENT = {};
    private static final int LONGEST = 6;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> blurred = new ArrayList<>();
    private final int[][] byChar = new int[Character.MAX_VALUE + 1][];

    private static final class Loaded {
        static final Syllables TABLE = new Syllables();
    }

    private Syllables() {
        Arrays.fill(byChar, SILENT);
        Map<String, int[]> alike = new HashMap<>();
        Map<String, Integer> classes = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(HanLP.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.indexOf('=') == 1)
                    .forEach(line -> byChar[line.charAt(0)] =
                            alike.computeIfAbsent(line.substring(2), readings -> read(readings, classes)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    /** Read at first use, in some 20 ms. */
    static Syllables table() {
        return Loaded.TABLE;
    }

    private int[] read(String readings, Map<String, Integer> classes) {
        return Arrays.stream(readings.split(","))
                .map(reading -> reading.replaceAll("[^a-z]", ""))
                .filter(reading -> !reading.isEmpty())
                .mapToInt(reading -> number(reading, classes))
                .distinct()
                .toArray();
    }

    private int number(String syllable, Map<String, Integer> classes) {
        return ids.computeIfAbsent(syllable, added -> {
            names.add(added);
            blurred.add(classes.computeIfAbsent(blurred(added), name -> classes.size()));
            return ids.size();
        });
    }

    /** What many speakers and keyboards do not tell apart becomes one: zh and z, n and l, ang and an. */
    private static String blurred(String syllable) {
        return syllable.replaceFirst("^([zcs])h", "$1")
                .replaceFirst("^n(?=.)", "l")
                .replaceFirst("([aei])ng$", "$1n");
    }

    /** The readings of a character, the usual one first; none for what is not Chinese. */
    int[] of(char c) {
        return byChar[c];
    }

    String name(int syllable) {
        return names.get(syllable);
    }

    /** Below 511, and equal for syllables that are taken for one another. */
    int blurred(int syllable) {
        return blurred.get(syllable);
    }

    /** The ways to read Latin letters as syllables, those with the fewest first; none if they are no pinyin. */
    List<int[]> splits(String latin) {
        List<int[]> splits = new ArrayList<>();
        split(latin, 0, new int[latin.length()], 0, splits);
        splits.sort(Comparator.comparingInt(split -> split.length));
        return splits.subList(0, Math.min(MOST_SPLITS, splits.size()));
    }

    /** Long syllables first, and never more than twice as many ways as are wanted. */
    private void split(String latin, int from, int[] read, int count, List<int[]> splits) {
        if (from == latin.length()) {
            splits.add(Arrays.copyOf(read, count));
            return;
        }
        for (int end = Math.min(latin.length(), from + LONGEST); end > from && splits.size() < 2 * MOST_SPLITS; end--) {
            Integer id = ids.get(latin.substring(from, end));
            if (id != null) {
                read[count] = id;
                split(latin, end, read, count + 1, splits);
            }
        }
    }
}
