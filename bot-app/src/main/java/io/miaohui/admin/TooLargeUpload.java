package io.miaohui.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A file over the limit is refused before any controller sees it. */
@ControllerAdvice
class TooLargeUpload {

    private final DataSize maxSize;

    TooLargeUpload(@Value("${miaohui.spreadsheets.max-size:20MB}") DataSize maxSize) {
        this.maxSize = maxSize;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooLarge(MaxUploadSizeExceededException refused, Model model, HttpServletRequest request) {
        model.addAttribute("maxBytes", maxSize.toBytes())
                .addAttribute("maxMegabytes", maxSize.toMegabytes())
                .addAttribute("tooLarge", true);
        return Partial.view(request, "admin/import", "import-result");
    }
}
