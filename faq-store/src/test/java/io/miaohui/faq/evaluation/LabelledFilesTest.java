package io.miaohui.faq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFilesTest {

    @TempDir
    Path directory;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void similarQuestionsJoinTheirEntries() throws IOException {
        write("faq.tsv", "id\tquestion\tanswer\tcategory\nA\t怎么退货\t七天内\t售后\nB\t运费多少\t八元\t\n");
        write("similar.tsv", "id\tfaq_id\tquestion\n1\tA\t我要退货\n2\tA\t退货流程\n");

        var entries = LabelledFiles.faq(directory);

        assertThat(entries).extracting(entry -> entry.id()).containsExactly("A", "B");
        assertThat(entries.get(0).similar()).containsExactly("我要退货", "退货流程");
        assertThat(entries.get(0).category()).isEqualTo("售后");
        assertThat(entries.get(1).similar()).isEmpty();
    }

    @Test
    void aFaqWithoutSimilarQuestionsIsRead() throws IOException {
        write("faq.tsv", "\uFEFFquestion\tid\tanswer\r\n怎么退货\tA\t七天内\r\n\r\n");

        assertThat(LabelledFiles.faq(directory)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("A");
            assertThat(entry.answer()).isEqualTo("七天内");
        });
    }

    @Test
    void queriesMayHaveSeveralRightEntriesOrNone() throws IOException {
        Path file = write("q.tsv", "id\tquery\texpected\tkind\n1\t退货\tA|B\tin\n2\t你好\tNONE\toos_chat\n");

        assertThat(LabelledFiles.queries(file))
                .containsExactly(
                        new Query("1", "退货", Set.of("A", "B"), "in"), new Query("2", "你好", Set.of(), "oos_chat"));
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = write("q.tsv", "id\tquery\tkind\n");

        assertThatThrownBy(() -> LabelledFiles.queries(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column expected");
    }
}
