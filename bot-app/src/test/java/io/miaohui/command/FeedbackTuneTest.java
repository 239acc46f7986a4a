package io.miaohui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.MiaohuiApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threshold and the weights by feedback, as it is typed. */
class FeedbackTuneTest {

    private static final Path CONFIG = Path.of("../config");
    private static final int VERDICTS = 90;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutFeedbackItSaysHowMuchIsMissing() {
        assertThat(run("tune")).isEqualTo(1);

        assertThat(text(err)).contains("There is too little feedback: 0 个问题 questions, 至少要 at least 50");
    }

    @Test
    void withFeedbackItShowsTheTradeOffAndChoosesAndTrains() throws IOException, SQLException {
        assertThat(run("import", CONFIG.resolve("demo/faq.xlsx").toString(), "--publish"))
                .isZero();
        customersSay();

        assertThat(run("tune", "--wrong-at-most", "5")).isZero();
        assertThat(text(out)).contains(VERDICTS + " 条反馈 verdicts", "0.65  答对 right", "wrong at most 5.0 %: 0.");
        assertThat(newest("answer_at")).isNull();

        assertThat(run("tune", "--wrong-at-most", "5", "--apply")).isZero();
        assertThat(newest("answer_at")).isNotNull();
        assertThat(newest("training_id")).isNull();

        assertThat(run("tune", "--train", "--apply")).isZero();
        assertThat(text(out)).contains("之前 before", "之后 after");
        assertThat(newest("training_id")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--apply", "--wrong-at-most", "--wrong-at-most many", "--wrong-at-most 100", "--sets a"})
    void wrongArgumentsAreRefused(String line) {
        assertThatThrownBy(() -> FeedbackTuneArguments.parse(List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--");
    }

    /** The demo's labelled questions, as if customers had said so. */
    private void customersSay() throws IOException, SQLException {
        List<String> lines = Files.readAllLines(CONFIG.resolve("evaluation/demo-queries.tsv")).stream()
                .filter(line -> line.endsWith("\tin") && !line.contains("|"))
                .limit(VERDICTS)
                .toList();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO faq_verdict (question, entry_key, is_right, source, said_at)"
                                + " VALUES (?, ?, TRUE, 'THUMB', '2026-05-01 00:00:00')")) {
            for (String line : lines) {
                insert.setString(1, line.split("\t")[1]);
                insert.setString(2, line.split("\t")[2]);
                insert.executeUpdate();
            }
        }
    }

    private String newest(String column) throws SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT " + column + " FROM matching_choice ORDER BY id DESC LIMIT 1")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    private int run(String... args) {
        String[] words = new String[args.length + 1];
        words[0] = "--spring.datasource.url=" + url;
        System.arraycopy(args, 0, words, 1, args.length);
        return CommandLine.run(MiaohuiApplication.class, words, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
