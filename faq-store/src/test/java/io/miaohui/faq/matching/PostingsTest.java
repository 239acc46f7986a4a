package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {

    private static final int TERMS = 200;

    private final Random random = new Random(11);

    private SparseVector vector() {
        TreeMap<Integer, Float> weights = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            weights.put(random.nextInt(TERMS), random.nextFloat() + 0.1f);
        }
        return SparseVector.of(weights);
    }

    @Test
    void theBestAreThoseThatComparingAllWouldFind() {
        List<SparseVector> entries = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> entries.add(vector()));
        Postings postings = new Postings(TERMS, entries);
        for (int i = 0; i < 50; i++) {
            SparseVector question = vector();
            int[] expected = IntStream.range(0, entries.size())
                    .filter(entry -> entry % 3 != 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(entry -> -question.dot(entries.get(entry))))
                    .limit(8)
                    .mapToInt(entry -> entry)
                    .toArray();

            int[] found = postings.find(question, 8, entry -> entry % 3 != 0);

            assertThat(found).hasSameSizeAs(expected).doesNotHaveDuplicates();
            for (int rank = 0; rank < expected.length; rank++) {
                assertThat(found[rank] % 3).isNotZero();
                assertThat(question.dot(entries.get(found[rank])))
                        .as("weights are rounded, so two that are as good may change places")
                        .isCloseTo(question.dot(entries.get(expected[rank])), within(2e-3));
            }
        }
    }

    @Test
    void entriesThatShareNothingAreNotFound() {
        SparseVector first = SparseVector.of(new TreeMap<>(java.util.Map.of(1, 1f)));
        SparseVector second = SparseVector.of(new TreeMap<>(java.util.Map.of(2, 1f)));

        assertThat(new Postings(TERMS, List.of(first, second)).find(second, 5, entry -> true))
                .containsExactly(1);
    }

    @Test
    void bothProductsAgree() {
        for (int i = 0; i < 100; i++) {
            SparseVector one = vector();
            SparseVector two = vector();

            SparseRows rows = new SparseRows(List.of(two));

            assertThat(rows.dot(0, new TermTable(one))).isCloseTo(one.dot(two), within(1e-4));
            assertThat((double) rows.dots(new int[] {0}, new TermTable(one))[0]).isCloseTo(one.dot(two), within(1e-3));
        }
    }
}
