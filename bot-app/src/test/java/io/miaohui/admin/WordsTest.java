package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposals;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a page stands in both languages, and no page holds a text of its own. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.]*)[}(]");
    private static final Pattern IN_CODE = Pattern.compile("\"\\{?(admin\\.[\\w.]+\\w)}?\"");
    private static final Pattern BEGINNING = Pattern.compile("'((?:admin|error)\\.[\\w.]*\\.)'");
    private static final Pattern FINDING = Pattern.compile("\\.(good|bad|unsure)\\(\\s*\"([\\w.-]+\\w)\"[,)]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Properties chinese = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(chinese.getProperty(key)));
        }
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() throws IOException {
        for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
            String text = Files.readString(template);
            assertThat(found(IN_TEMPLATE, text)).as(template.toString()).allMatch(chinese::containsKey);
            assertThat(found(BEGINNING, text))
                    .as(template.toString())
                    .allMatch(beginning ->
                            chinese.stringPropertyNames().stream().anyMatch(key -> key.startsWith(beginning)));
        }
    }

    @Test
    void everyKeyThatTheConsolesCodeNamesIsThere() throws IOException {
        for (Path source : files(Path.of("src/main/java/io/miaohui/admin"), ".java")) {
            assertThat(found(IN_CODE, Files.readString(source)))
                    .as(source.toString())
                    .allMatch(chinese::containsKey);
        }
    }

    @Test
    void everyFindingOfACheckupHasATextAndWhatIsNotGoodSaysWhatToDo() throws IOException {
        for (Path folder :
                List.of(Path.of("../connectors/src/main/java"), Path.of("src/main/java/io/miaohui/handoff"))) {
            for (Path source : files(folder, ".java")) {
                Matcher found = FINDING.matcher(Files.readString(source));
                while (found.find()) {
                    String key = "doctor." + found.group(2);
                    assertThat(chinese).as(source.toString()).containsKey(key);
                    assertThat(chinese.containsKey(key + ".fix"))
                            .as(key)
                            .isEqualTo(!found.group(1).equals("good"));
                }
            }
        }
    }

    @Test
    void everyStateHasAName() {
        assertNamed("admin.doctor.", io.miaohui.connectors.Finding.Verdict.values());
        assertNamed("admin.state.", EntryState.values());
        assertNamed("admin.reason.", io.miaohui.handoff.HandoffReason.values());
        assertNamed("admin.health.", io.miaohui.connectors.AccountHealth.State.values());
        assertNamed("admin.satisfaction.", io.miaohui.handoff.Satisfaction.Score.values());
        assertNamed("admin.satisfaction.by.", io.miaohui.handoff.Satisfaction.By.values());
        assertNamed("admin.proposal.kind.", Proposal.Kind.values());
        assertNamed("admin.proposal.add.", Proposal.Kind.values());
        assertNamed("admin.proposal.wording.", Proposal.Kind.values());
        assertNamed("admin.proposal.source.", Proposal.Source.values());
        assertNamed("admin.proposal.state.", Proposal.State.ACCEPTED, Proposal.State.DISMISSED);
        assertNamed(
                "admin.proposal.refused.",
                EnumSet.complementOf(EnumSet.of(Proposals.Result.DONE)).toArray(Enum<?>[]::new));
        assertThat(chinese.stringPropertyNames()).contains("admin.mark.ADDED", "admin.mark.CHANGED");
    }

    @Test
    void noPageScriptOrStyleHoldsATextOfItsOwn() throws IOException {
        List<Path> pages = new ArrayList<>(files(RESOURCES.resolve("templates/admin"), ".html"));
        pages.addAll(files(RESOURCES.resolve("templates/error"), ".html"));
        pages.addAll(files(RESOURCES.resolve("static/admin"), ".js"));
        pages.addAll(files(RESOURCES.resolve("static/admin"), ".css"));
        assertThat(pages).isNotEmpty();
        for (Path page : pages) {
            assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern(HAN);
        }
    }

    @Test
    void theEnglishTextsAreEnglish() {
        for (String key : english.stringPropertyNames()) {
            if (!key.equals("admin.lang.zh")) {
                assertThat(english.getProperty(key)).as(key).doesNotContainPattern(HAN);
            }
        }
    }

    private void assertNamed(String prefix, Enum<?>... values) {
        for (Enum<?> value : values) {
            assertThat(chinese.stringPropertyNames()).contains(prefix + value.name());
        }
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)[,}]").matcher(text);
        while (matcher.find()) {
            arguments.add(Integer.valueOf(matcher.group(1)));
        }
        if (!arguments.isEmpty()) {
            new MessageFormat(text);
            assertThat(text).as("an apostrophe would swallow the arguments").doesNotContain("'");
        }
        return arguments;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Properties read(String file) {
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
