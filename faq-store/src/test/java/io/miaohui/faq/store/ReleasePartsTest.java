package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.FaqEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ReleasePartsTest {

    @Test
    void whatWasPublishedLongAgoIsStillRead() throws IOException {
        byte[] part = gzip(
                """
                [{"answer":"满 **99** 元包邮","category":"物流","enabled":true,"extra":{"z":"1","a":"2"},
                  "from":"2026-01-01T00:00:00.123Z","id":"Q-1","image":null,"keywords":["运费+谁","-退货"],
                  "link":"https://example.com/a?b=1","negative":["退货运费"],"question":"运费谁出",
                  "similar":["邮费 😀"],"until":null}]
                """);

        FaqEntry entry = ReleaseParts.decode(part).get(0);

        assertThat(entry.id()).isEqualTo("Q-1");
        assertThat(entry.similar()).containsExactly("邮费 😀");
        assertThat(entry.from()).isEqualTo("2026-01-01T00:00:00.123Z");
        assertThat(entry.extra().keySet()).containsExactly("z", "a");
        assertThat(ReleaseParts.encode(List.of(entry)).map(ReleaseParts::decode))
                .containsExactly(List.of(entry));
    }

    @Test
    void aReplicaReadsWhatANewerVersionAdded() throws IOException {
        byte[] part = gzip(
                """
                [{"answer":"答","category":"","enabled":true,"extra":{},"id":"Q-1","keywords":[],"negative":[],
                  "question":"问","similar":[],"somethingNew":{"a":[1]}}]
                """);

        assertThat(ReleaseParts.decode(part)).containsExactly(FaqEntry.of("Q-1", "问", "答"));
    }

    @Test
    void partsHoldAtMostFiveHundredEntriesInOrder() {
        List<FaqEntry> entries = entries(1001, "答");

        List<byte[]> parts = ReleaseParts.encode(entries).toList();

        assertThat(parts).extracting(part -> ReleaseParts.decode(part).size()).containsExactly(500, 500, 1);
        assertThat(parts.stream().flatMap(part -> ReleaseParts.decode(part).stream()))
                .containsExactlyElementsOf(entries);
    }

    @Test
    void noPartIsTooLargeForAPacketHoweverLongTheAnswersAre() {
        Random random = new Random(1);
        List<FaqEntry> entries = IntStream.range(0, 150)
                .mapToObj(i -> FaqEntry.of("Q-" + i, "问", noise(random)))
                .toList();

        List<byte[]> parts = ReleaseParts.encode(entries).toList();

        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(part)
                .hasSizeLessThan(5 << 20));
        assertThat(parts.stream().flatMap(part -> ReleaseParts.decode(part).stream()))
                .containsExactlyElementsOf(entries);
    }

    @Test
    void aCutOffPartIsRefused() {
        byte[] part = ReleaseParts.encode(entries(100, "答")).findFirst().orElseThrow();

        assertThatThrownBy(() -> ReleaseParts.decode(Arrays.copyOf(part, part.length / 2)))
                .isInstanceOf(RuntimeException.class);
    }

    private static List<FaqEntry> entries(int count, String answer) {
        return IntStream.range(0, count)
                .mapToObj(i -> FaqEntry.of("Q-" + i, "问 " + i, answer))
                .toList();
    }

    private static String noise(Random random) {
        return random.ints(20_000, 0x4E00, 0x9FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] gzip(String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
