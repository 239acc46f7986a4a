package io.miaohui.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file for as long as it is read; gone when closed. */
record UploadedFile(Path path, String name) implements AutoCloseable {

    static UploadedFile of(MultipartFile file) throws IOException {
        Path path = Files.createTempFile("miaohui-upload-", ".tmp");
        UploadedFile uploaded = new UploadedFile(path, name(file));
        try {
            file.transferTo(path);
            return uploaded;
        } catch (IOException | RuntimeException e) {
            uploaded.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Some browsers send the folder too. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
