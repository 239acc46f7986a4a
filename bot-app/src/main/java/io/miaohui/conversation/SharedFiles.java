package io.miaohui.conversation;

import io.miaohui.conversation.SharedFileMapper.SharedFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Files that messages link to: workbooks, and what customers and agents send each other. They lie in the database, so that every replica has them; their addresses are random,
 * for platforms and phones fetch them without signing in, and lead nowhere after {@link #LIFE}.
 */
@RestController
public class SharedFiles {

    public static final Duration LIFE = Duration.ofDays(3);

    /** What databases and drivers take in one value in their default settings. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int MAX_NAME = 190;

    /** Shown where they are opened. Anything else that strangers send is only ever saved: it could be a page. */
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "bmp");

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

    /**
     * Keeps a file within the caller's transaction.
     *
     * @param name under which it is saved; its extension says what it is
     * @param content at most {@link #MAX_BYTES}
     * @return its absolute URL, which ends with the extension
     */
    public String share(String name, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new IllegalArgumentException("a file of " + content.length + " bytes is too large to share");
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String end = name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
        files.insert(token, end, content, clock.instant().plus(LIFE));
        return publicUrl.toString().replaceAll("/+$", "") + "/files/" + token + '.' + extension(name);
    }

    @GetMapping("/files/{token:[\\w-]+}.{extension:\\w+}")
    public ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable String extension) {
        SharedFile file = files.find(token, clock.instant());
        if (file == null || !extension.equals(extension(file.name))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such file, or not any more");
        }
        boolean picture = PICTURES.contains(extension);
        ContentDisposition saved = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type(extension))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(file.content);
    }

    private static MediaType type(String extension) {
        if (extension.equals("xlsx")) {
            return XLSX;
        }
        return PICTURES.contains(extension)
                ? MediaTypeFactory.getMediaType("a." + extension).orElse(MediaType.APPLICATION_OCTET_STREAM)
                : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static String extension(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extension.matches("[a-z0-9]{1,8}") && extension.length() < name.length() ? extension : "bin";
    }

    /** Once an hour is enough: what has ended isn't given out. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        files.deleteExpired(clock.instant());
    }
}
