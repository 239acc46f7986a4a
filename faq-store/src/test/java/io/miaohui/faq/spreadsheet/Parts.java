package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes the parts of a workbook as no honest program would. */
final class Parts {

    private Parts() {}

    static Path replaced(Path workbook, String part, String what, String with) throws IOException {
        return changed(workbook, part::equals, text -> {
            assertThat(text).contains(what);
            return text.replace(what, with);
        });
    }

    static Path replacedAll(Path workbook, String part, String regex, String with) throws IOException {
        return changed(workbook, part::equals, text -> text.replaceAll(regex, with));
    }

    static Path changed(Path workbook, Predicate<String> part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(Files.newInputStream(workbook));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (part.test(entry.getName())) {
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                to.write(content);
            }
        }
        return Files.write(workbook.resolveSibling("changed.xlsx"), out.toByteArray());
    }
}
