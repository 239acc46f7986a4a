package io.miaohui.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.MiaohuiApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as they are typed, on an empty base of their own. */
class CommandLineTest {

    private static final Path DEMO = Path.of("../config/demo/faq.xlsx");

    private final String database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;" + "CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aWordAsksForAJobWhereverItStands() {
        assertThat(CommandLine.isAsked(new String[] {"import", "faq.xlsx"})).isTrue();
        assertThat(CommandLine.isAsked(new String[] {"--spring.profiles.active=mysql", "import", "faq.xlsx"}))
                .isTrue();
        assertThat(CommandLine.isAsked(new String[] {"--server.port=0"})).isFalse();
        assertThat(CommandLine.isAsked(new String[0])).isFalse();
    }

    @Test
    void settingsMayComeBeforeTheWord() {
        assertThat(run("--miaohui.matching.answer-at=0.5", "evaluate", "--faq", DEMO.toString(), "--explain", "怎么退货"))
                .isZero();
        assertThat(text(out)).contains("Q-001");
    }

    @Test
    void moodsAreEvaluatedAndTrainedWithoutADatabase() throws IOException {
        Files.writeString(folder.resolve("texts.tsv"), "text\tlabel\n气死我了，骗子\tangry\n怎么退货\tneutral\n");
        String texts = folder.resolve("texts.tsv").toString();

        assertThat(run(
                        "--miaohui.matching.semantic=false",
                        "--spring.datasource.url=jdbc:h2:file:/nowhere",
                        "evaluate",
                        "--mood",
                        texts,
                        "--predictions",
                        folder.resolve("predictions.txt").toString()))
                .isZero();
        assertThat(text(out)).contains("false alarms");
        assertThat(folder.resolve("predictions.txt")).content().startsWith("line\tscore\tlabel\n2\t");
        assertThat(run(
                        "--miaohui.matching.semantic=false",
                        "tune",
                        "--mood",
                        folder.toString(),
                        "--out",
                        folder.resolve("weights").toString()))
                .isZero();
        assertThat(folder.resolve("weights").resolve("mood.properties")).exists();
        assertThat(run("evaluate", "--mood")).isEqualTo(2);
    }

    @Test
    void tuneTrainsOnLabelledQuestionsWithoutADatabase() throws IOException {
        Path set = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(set.resolve("faq.tsv"), "id\tquestion\tanswer\nA\t怎么退货\t…\nB\t怎么开发票\t…\n");
        Files.writeString(
                set.resolve("queries.tsv"),
                "id\tquery\texpected\tkind\n1\t我想退货\tA\tin\n2\t发票怎么弄\tB\tin\n3\t讲个笑话\tNONE\toos_chat\n");

        assertThat(run(
                        "--miaohui.matching.semantic=false",
                        "--spring.datasource.url=jdbc:h2:file:/nowhere",
                        "tune",
                        "--set",
                        set.toString(),
                        "--out",
                        folder.toString()))
                .isZero();
        assertThat(text(out)).contains("shop", "before", "after", "written: ");
        assertThat(folder.resolve("confidence.properties")).content().contains("BIAS=", "# of: shop");
    }

    @Test
    void aFileThatIsNotThereIsNamedAndSaidToBeMissing() {
        assertThat(run("evaluate", "--faq", "nowhere.xlsx", "--explain", "怎么退货"))
                .isEqualTo(1);
        assertThat(text(err)).contains("There is no such file or folder: nowhere.xlsx");
    }

    @Test
    void anExportIntoAMissingFolderSaysSo() {
        Path file = folder.resolve("missing/faq.xlsx");

        assertThat(run(database, "export", file.toString())).isEqualTo(1);
        assertThat(text(err)).contains("There is no such file or folder: " + file);
    }

    private int run(String... args) {
        return CommandLine.run(MiaohuiApplication.class, args, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
