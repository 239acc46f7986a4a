package io.miaohui.editing;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.connectors.IncomingFiles.Fetched;
import io.miaohui.conversation.SharedFiles;
import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.FaqSpreadsheets.BadRow;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.UnusableSpreadsheetException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Fetches a spreadsheet and reads it into the draft, as the console does. */
@Component
class SheetReading {

    private static final Logger log = LoggerFactory.getLogger(SheetReading.class);

    /** What became of it: a report, or words that say why there is none. */
    record Result(@Nullable Report report, String words) {}

    /** The file is out of reach for now. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(String why) {
            super(why);
        }
    }

    private final List<IncomingFiles> files;
    private final FaqSpreadsheets spreadsheets;
    private final long maxBytes;

    SheetReading(
            List<IncomingFiles> files,
            FaqSpreadsheets spreadsheets,
            @Value("${miaohui.spreadsheets.max-size:20MB}") DataSize maxSize) {
        this.files = List.copyOf(files);
        this.spreadsheets = spreadsheets;
        this.maxBytes = maxSize.toBytes();
    }

    Result read(SheetRow row, ConversationRef from) throws IOException, Unreachable {
        Path copy = Files.createTempFile("miaohui-chat-", ".tmp");
        try {
            return fetch(row, from, copy)
                    ? new Result(spreadsheets.load(copy, row.fileName, false), "")
                    : new Result(null, SheetWords.tooLarge(maxBytes));
        } catch (UnusableSpreadsheetException e) {
            return new Result(null, SheetWords.unusable(row.fileName, String.valueOf(e.getMessage())));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** @return whether it is small enough */
    private boolean fetch(SheetRow row, ConversationRef from, Path copy) throws IOException, Unreachable {
        IncomingFiles source = files.stream()
                .filter(it -> it.channel().equals(from.channel()))
                .findFirst()
                .orElseThrow(() -> new Unreachable("files of " + from.channel() + " can't be fetched"));
        Content.Attachment file = new Content.Attachment(row.mediaId, row.fileName, row.url);
        try (OutputStream stream = Files.newOutputStream(copy)) {
            Fetched fetched = source.fetch(from, file, maxBytes, stream);
            if (fetched instanceof Fetched.Failed failed) {
                throw new Unreachable(failed.why());
            }
            return fetched instanceof Fetched.Complete;
        }
    }

    /** The rows to mend as a workbook; the first of them where all would be too large. */
    byte[] badRows(Report report) throws IOException {
        List<BadRow> rows = report.badRows();
        byte[] workbook = workbook(report, rows);
        while (workbook.length > SharedFiles.MAX_BYTES && rows.size() > 1) {
            rows = rows.subList(0, rows.size() / 2);
            workbook = workbook(report, rows);
            log.info("The workbook of bad rows was too large; it holds the first {}", rows.size());
        }
        return workbook;
    }

    private byte[] workbook(Report report, List<BadRow> rows) throws IOException {
        Report some = new Report(
                report.fileName(),
                report.dryRun(),
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.problems(),
                rows,
                report.ignored());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        spreadsheets.writeBadRows(some, bytes);
        return bytes.toByteArray();
    }
}
