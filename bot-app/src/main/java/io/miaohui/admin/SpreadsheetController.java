package io.miaohui.admin;

import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.FaqSpreadsheets.Report;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The FAQ from and into spreadsheets. A file is checked first and read for good when it is sent again: between the two
 * the browser keeps it, so no replica has to.
 */
@Controller
class SpreadsheetController {

    private static final String PAGE = "admin/import";
    private static final String RESULT = "import-result";

    private final FaqSpreadsheets spreadsheets;
    private final Moments moments;
    private final DataSize maxSize;

    SpreadsheetController(
            FaqSpreadsheets spreadsheets,
            Moments moments,
            @Value("${miaohui.spreadsheets.max-size:20MB}") DataSize maxSize) {
        this.spreadsheets = spreadsheets;
        this.moments = moments;
        this.maxSize = maxSize;
    }

    @GetMapping("/admin/import")
    String page(Model model) {
        CheckedUpload.limit(model, maxSize);
        return PAGE;
    }

    @PostMapping("/admin/import")
    String load(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        page(model);
        CheckedUpload.read(file, (path, name) -> spreadsheets.load(path, name, dryRun), model, response);
        return Partial.view(request, PAGE, RESULT);
    }

    @PostMapping("/admin/import/bad-rows")
    void badRows(@RequestParam MultipartFile file, HttpServletResponse response) throws IOException {
        try (UploadedFile uploaded = UploadedFile.of(file)) {
            Report report = spreadsheets.load(uploaded.path(), uploaded.name(), true);
            attach(response, "faq-bad-rows-" + moments.fileStamp(), Format.XLSX);
            spreadsheets.writeBadRows(report, response.getOutputStream());
        }
    }

    @GetMapping("/admin/export")
    void export(@RequestParam(defaultValue = "XLSX") String format, HttpServletResponse response) throws IOException {
        Format wanted = format.equalsIgnoreCase(Format.CSV.name()) ? Format.CSV : Format.XLSX;
        attach(response, "faq-" + moments.fileStamp(), wanted);
        spreadsheets.write(response.getOutputStream(), wanted);
    }

    static void attach(HttpServletResponse response, String name, Format format) {
        String fileName = name + '.' + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(
                format == Format.CSV
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
