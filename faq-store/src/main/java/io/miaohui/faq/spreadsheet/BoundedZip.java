package io.miaohui.faq.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook under the limits of {@link Inflation}. POI opening the file by itself would read a damaged one
 * into memory as a whole.
 */
final class BoundedZip implements ZipEntrySource {

    private final ZipFileZipEntrySource parts;
    private final Inflation inflation;

    BoundedZip(Path file, Inflation inflation) throws IOException {
        this.parts = new ZipFileZipEntrySource(new ZipSecureFile(file.toFile()));
        this.inflation = inflation;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return parts.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return parts.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        InputStream bound = inflation.bound(parts.getInputStream(entry));
        boolean isIndex = entry.getName().endsWith(".rels") || entry.getName().startsWith("[");
        return isIndex ? inflation.boundTree(bound) : bound;
    }

    @Override
    public boolean isClosed() {
        return parts.isClosed();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
