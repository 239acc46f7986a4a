package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntMapTest {

    @Test
    void keysAreNumberedInTheirOrderAndFoundAgain() {
        LongIntMap map = new LongIntMap();
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            long key = 1 + (long) random.nextInt(20_000) << random.nextInt(40);
            int number = expected.computeIfAbsent(key, k -> expected.size());
            assertThat(map.number(key)).isEqualTo(number);
        }

        assertThat(map.size()).isEqualTo(expected.size());
        expected.forEach((key, number) -> assertThat(map.get(key)).isEqualTo(number));
        assertThat(map.get(-5)).isEqualTo(LongIntMap.ABSENT);
    }
}
