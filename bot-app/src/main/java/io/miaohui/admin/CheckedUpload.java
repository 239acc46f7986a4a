package io.miaohui.admin;

import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.UnusableSpreadsheetException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** A spreadsheet that was sent to the console: what its page shows before, and once it was read. */
final class CheckedUpload {

    private static final int SHOWN_PROBLEMS = 200;

    private CheckedUpload() {}

    /** Reads a spreadsheet. */
    interface Reader {
        Report read(Path file, String name) throws IOException;
    }

    static void limit(Model model, DataSize maxSize) {
        model.addAttribute("maxBytes", maxSize.toBytes()).addAttribute("maxMegabytes", maxSize.toMegabytes());
    }

    /** Reads the file and shows the report, or, with 422, why it cannot be used. */
    static void read(MultipartFile file, Reader reader, Model model, HttpServletResponse response) throws IOException {
        model.addAttribute("fileName", file.getOriginalFilename());
        try (UploadedFile uploaded = UploadedFile.of(file)) {
            Report report = reader.read(uploaded.path(), uploaded.name());
            model.addAttribute("report", report)
                    .addAttribute(
                            "problems",
                            report.problems().stream().limit(SHOWN_PROBLEMS).toList());
        } catch (UnusableSpreadsheetException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unusable", e.getMessage());
        }
    }
}
