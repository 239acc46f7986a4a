package io.miaohui.command;

import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.Releases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet into the draft. */
@Component
class ImportCommand implements Command {

    private static final String PUBLISH = "--publish";

    private final FaqSpreadsheets spreadsheets;
    private final Releases releases;

    ImportCommand(FaqSpreadsheets spreadsheets, Releases releases) {
        this.spreadsheets = spreadsheets;
        this.releases = releases;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FILE [--publish]    读取表格到草稿 read a spreadsheet into the draft";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
        List<String> files = args.stream().filter(arg -> !PUBLISH.equals(arg)).toList();
        if (files.size() != 1 || files.get(0).startsWith("-")) {
            err.println(usage());
            return 2;
        }
        Path file = Path.of(files.get(0));
        if (!Files.isReadable(file)) {
            err.println("没有这个文件 There is no such file: " + file);
            return 1;
        }
        Report report = spreadsheets.load(file, String.valueOf(file.getFileName()), false);
        print(report, out);
        if (!report.badRows().isEmpty()) {
            keepBadRows(report, file, err);
        }
        if (args.contains(PUBLISH)) {
            Releases.Release release = releases.publish("import", report.fileName());
            out.printf("已发布 published: 版本 release %d, %d 条 entries%n", release.number(), release.entries());
        }
        return report.badRows().isEmpty() ? 0 : 1;
    }

    private static void print(Report report, PrintStream out) {
        out.printf(
                "%s: %d 行 rows, 新增 added %d, 更新 changed %d, 未变 unchanged %d, 未导入 rejected %d%n",
                report.fileName(),
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.badRows().size());
        report.problems()
                .forEach(problem -> out.printf(
                        "  %s 第 %d 行 %s: %s %s%n",
                        problem.sheet(),
                        problem.row(),
                        problem.column() == null ? "" : problem.column(),
                        problem.what(),
                        problem.todo()));
        report.ignored().forEach(line -> out.println("  " + line));
    }

    private void keepBadRows(Report report, Path file, PrintStream err) throws IOException {
        Path bad = file.resolveSibling(file.getFileName() + ".bad-rows.xlsx");
        try (OutputStream stream = Files.newOutputStream(bad)) {
            spreadsheets.writeBadRows(report, stream);
        }
        err.println("未导入的行在 The rows that did not go in are in " + bad);
    }
}
