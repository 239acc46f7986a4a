package io.miaohui.admin;

import io.miaohui.customer.CustomerSheets;
import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.FaqSpreadsheets.Report;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The customers from and into spreadsheets: checked first, kept when the file is sent again, as the FAQ is. */
@Controller
@RequestMapping("/admin/customers")
class CustomerSheetController {

    private final CustomerSheets sheets;
    private final Moments moments;
    private final DataSize maxSize;

    CustomerSheetController(
            CustomerSheets sheets, Moments moments, @Value("${miaohui.spreadsheets.max-size:20MB}") DataSize maxSize) {
        this.sheets = sheets;
        this.moments = moments;
        this.maxSize = maxSize;
    }

    @GetMapping("/import")
    String page(Model model) {
        CheckedUpload.limit(model, maxSize);
        return "admin/customers-import";
    }

    @PostMapping("/import")
    String load(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String page = page(model);
        CheckedUpload.read(file, (path, name) -> sheets.load(path, name, dryRun), model, response);
        return Partial.view(request, page, "import-result");
    }

    @PostMapping("/import/bad-rows")
    void badRows(@RequestParam MultipartFile file, HttpServletResponse response) throws IOException {
        try (UploadedFile uploaded = UploadedFile.of(file)) {
            Report report = sheets.load(uploaded.path(), uploaded.name(), true);
            SpreadsheetController.attach(response, "customers-bad-rows-" + moments.fileStamp(), Format.XLSX);
            sheets.writeBadRows(report, response.getOutputStream());
        }
    }

    @GetMapping("/export")
    void export(@RequestParam(defaultValue = "XLSX") String format, HttpServletResponse response) throws IOException {
        Format wanted = format.equalsIgnoreCase(Format.CSV.name()) ? Format.CSV : Format.XLSX;
        SpreadsheetController.attach(response, "customers-" + moments.fileStamp(), wanted);
        sheets.write(response.getOutputStream(), wanted);
    }
}
