package io.miaohui.editing;

import io.miaohui.editing.SharedFileMapper.SharedFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Workbooks that messages link to. They lie in the database, so that every replica has them; their addresses are random,
 * for platforms and phones fetch them without signing in, and lead nowhere after {@link #LIFE}.
 */
@RestController
class SharedFiles {

    static final Duration LIFE = Duration.ofDays(3);

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SharedFileMapper files;
    private final URI publicUrl;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SharedFiles(SharedFileMapper files, @Value("${miaohui.public-url}") URI publicUrl, Clock clock) {
        this.files = files;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Keeps a workbook within the caller's transaction; its absolute URL. */
    String share(String name, byte[] workbook) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        files.insert(token, name, workbook, clock.instant().plus(LIFE));
        return publicUrl.toString().replaceAll("/+$", "") + "/files/" + token + ".xlsx";
    }

    @GetMapping("/files/{token:[\\w-]+}.xlsx")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        SharedFile file = files.find(token, clock.instant());
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such file, or not any more");
        }
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(file.name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .cacheControl(CacheControl.noStore())
                .body(file.content);
    }
}
