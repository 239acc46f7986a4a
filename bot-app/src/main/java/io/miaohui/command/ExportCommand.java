package io.miaohui.command;

import io.miaohui.faq.FaqSpreadsheets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes the draft into a spreadsheet. */
@Component
class ExportCommand implements Command {

    private final FaqSpreadsheets spreadsheets;

    ExportCommand(FaqSpreadsheets spreadsheets) {
        this.spreadsheets = spreadsheets;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export FILE    把草稿写成表格 write the draft into a spreadsheet, .xlsx or .csv";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
        if (args.size() != 1) {
            err.println(usage());
            return 2;
        }
        Path file = Path.of(args.get(0));
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        try (OutputStream stream = Files.newOutputStream(file)) {
            spreadsheets.write(stream, csv ? FaqSpreadsheets.Format.CSV : FaqSpreadsheets.Format.XLSX);
        }
        out.println("已写入 written: " + file);
        return 0;
    }
}
