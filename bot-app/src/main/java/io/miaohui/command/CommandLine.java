package io.miaohui.command;

import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds the {@link Command} that the first word names and runs it; nothing is served and no channel is opened. */
public final class CommandLine {

    /** {@code --key=value} is a setting, as when serving; everything else is the command's. */
    private static final Predicate<String> SETTING = Pattern.compile(
                    "--[\\w.\\[\\]-]+\\.[\\w.\\[\\]-]+=.*", Pattern.DOTALL)
            .asMatchPredicate();

    private static final List<String> OWN_DATABASE = List.of(
            "--spring.datasource.url=jdbc:h2:mem:doctor;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "--spring.datasource.username=sa",
            "--spring.datasource.password=");

    private CommandLine() {}

    /** Whether a word asks for a job; settings alone mean serving. */
    public static boolean isAsked(String[] args) {
        return Arrays.stream(args).anyMatch(word -> !word.startsWith("-"));
    }

    /**
     * @param application the application whose commands there are
     * @param args the command's name, then what is for it, settings anywhere between
     * @return the exit code
     */
    public static int run(Class<?> application, String[] args, PrintStream out, PrintStream err) {
        List<String> words = Arrays.stream(args).filter(SETTING.negate()).toList();
        String[] settings = Arrays.stream(args).filter(SETTING).toArray(String[]::new);
        ConfigurableApplicationContext started;
        try {
            started = start(
                    source(application, words), words.get(0).equals(DoctorCommand.NAME) ? alone(settings) : settings);
        } catch (RuntimeException reported) {
            // Spring Boot has said on the log what keeps the application from starting.
            return 1;
        }
        try (ConfigurableApplicationContext context = started) {
            return run(context.getBeansOfType(Command.class).values(), words, out, err);
        }
    }

    private static int run(Collection<Command> commands, List<String> words, PrintStream out, PrintStream err) {
        Optional<Command> command = commands.stream()
                .filter(candidate -> candidate.name().equals(words.get(0)))
                .findFirst();
        if (command.isEmpty()) {
            err.println("没有这个命令 There is no command " + words.get(0) + ". 可用的命令 Commands:");
            Stream.concat(commands.stream().map(Command::usage), Stream.of(EvaluateCommand.USAGE, TuneCommand.USAGE))
                    .sorted()
                    .forEach(usage -> err.println("  " + usage));
            return 2;
        }
        try {
            return command.get().run(words.subList(1, words.size()), out, err);
        } catch (Exception failed) {
            err.println(rootMessage(failed));
            return 1;
        }
    }

    /** What asks labelled questions opens no database, so it does not start the whole application. */
    private static Class<?> source(Class<?> application, List<String> words) {
        boolean labelled = words.get(0).equals(EvaluateCommand.NAME)
                || (words.get(0).equals(TuneCommand.NAME) && TuneCommand.isLabelled(words));
        return labelled ? EvaluateConfiguration.class : application;
    }

    /** A check asks the platforms, not the database, which a serving process may hold. */
    private static String[] alone(String[] settings) {
        Stream<String> others = Arrays.stream(settings).filter(setting -> !setting.startsWith("--spring.datasource."));
        return Stream.concat(others, OWN_DATABASE.stream()).toArray(String[]::new);
    }

    private static ConfigurableApplicationContext start(Class<?> source, String[] settings) {
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "error"))
                .run(settings);
    }

    private static String rootMessage(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof FileSystemException file) {
            return fileMessage(file);
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** What the JDK says of a file is its bare name. */
    private static String fileMessage(FileSystemException file) {
        String problem = file instanceof NoSuchFileException
                ? "没有这个文件或文件夹 There is no such file or folder: "
                : "这个文件读写不了 This file cannot be read or written: ";
        return problem + file.getFile() + (file.getReason() == null ? "" : ", " + file.getReason());
    }
}
