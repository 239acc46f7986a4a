package io.miaohui.faq.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** UTF-8 with the mark without which Excel takes it for something else. */
final class CsvWriter {

    private CsvWriter() {}

    /** Leaves the stream open. */
    static void write(OutputStream out, List<String> headings, Stream<List<String>> rows) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        print(printer, headings);
        for (Iterator<List<String>> each = rows.iterator(); each.hasNext(); ) {
            print(printer, each.next());
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<String> values) throws IOException {
        printer.printRecord(values.stream().map(CellText::protect));
    }
}
