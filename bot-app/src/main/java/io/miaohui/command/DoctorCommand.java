package io.miaohui.command;

import static java.util.Comparator.comparing;

import io.miaohui.connectors.Checkups;
import io.miaohui.connectors.Finding;
import io.miaohui.connectors.Finding.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Checks every configured channel and says what to fix. Runs beside a serving process: {@link CommandLine} gives it a
 * database of its own.
 */
@Component
class DoctorCommand implements Command {

    static final String NAME = "doctor";

    private static final String SEND = "--send";
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Map<Verdict, String> MARKS =
            Map.of(Verdict.GOOD, "[ ok ]", Verdict.UNSURE, "[ ?  ]", Verdict.BAD, "[FAIL]");

    private final Checkups checkups;
    private final MessageSource texts;

    DoctorCommand(Checkups checkups, MessageSource texts) {
        this.checkups = checkups;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String usage() {
        return "doctor [--send]    检查已配置的渠道 check every configured channel; --send 往工作群发一条测试消息 writes to the desks";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (!args.stream().allMatch(SEND::equals)) {
            err.println(usage());
            return 2;
        }
        List<Finding> findings = checkups.run(args.contains(SEND));
        if (findings.isEmpty()) {
            say(out, "", "doctor.nothing");
        }
        findings.stream().sorted(comparing(DoctorCommand::account)).forEach(finding -> print(finding, out));
        long bad = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.BAD)
                .count();
        say(out, "", bad == 0 ? "doctor.well" : "doctor.ill", bad);
        return bad == 0 ? 0 : 1;
    }

    private void print(Finding finding, PrintStream out) {
        Object[] details = finding.details().toArray();
        out.println(MARKS.get(finding.verdict()) + ' ' + account(finding));
        say(out, "       ", "doctor." + finding.code(), details);
        if (finding.verdict() != Verdict.GOOD) {
            say(out, "       -> ", "doctor." + finding.code() + ".fix", details);
        }
    }

    private void say(PrintStream out, String before, String key, Object... details) {
        LANGUAGES.forEach(language -> out.println(before + texts.getMessage(key, details, language)));
    }

    private static String account(Finding finding) {
        return finding.channel() + ':' + finding.account();
    }
}
