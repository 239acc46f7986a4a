package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemListTest {

    @Test
    void itemsStandOnLinesOrBetweenBars() {
        assertThat(ItemList.QUESTIONS.split("怎么退|如何退\r\n退货 \n\n| 我要退,谢谢 |"))
                .containsExactly("怎么退", "如何退", "退货", "我要退,谢谢");
    }

    @Test
    void anEmptyCellHasNoItems() {
        assertThat(ItemList.QUESTIONS.split(" \n|")).isEmpty();
        assertThat(ItemList.QUESTIONS.join(List.of())).isEmpty();
    }

    @Test
    void itemsAreWrittenOnePerLine() {
        assertThat(ItemList.QUESTIONS.join(List.of("怎么退", "如何退"))).isEqualTo("怎么退\n如何退");
    }

    @Test
    void aBackslashMakesASeparatorPartOfTheText() {
        assertThat(ItemList.QUESTIONS.split("a\\|b|c\\\\|d\\e")).containsExactly("a|b", "c\\", "d\\e");
        assertThat(ItemList.QUESTIONS.join(List.of("a|b", "c\\", "d\\e"))).isEqualTo("a\\|b\nc\\\\\nd\\e");
        assertThat(ItemList.KEYWORDS.join(List.of("1,000+元"))).isEqualTo("1\\,000+元");
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        var random = new Random(7);
        String alphabet = "ab退|\\\\\n\r,，;、+-";
        for (int run = 0; run < 20_000; run++) {
            List<String> items = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(item -> "x" + text(random, alphabet) + (random.nextBoolean() ? "y" : "\\"))
                    .toList();
            for (ItemList list : List.of(ItemList.QUESTIONS, ItemList.KEYWORDS)) {
                assertThat(list.split(list.join(items))).as(list.join(items)).isEqualTo(items);
            }
        }
    }

    private static String text(Random random, String alphabet) {
        return random.ints(random.nextInt(6), 0, alphabet.length())
                .mapToObj(place -> alphabet.substring(place, place + 1))
                .reduce("", String::concat);
    }
}
