package io.miaohui.faq.store;

import io.miaohui.faq.FaqEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Entries as the bytes of a release's parts, and back. */
final class ReleaseParts {

    private static final int ENTRIES = 500;

    /** Well below the smallest packet that the databases accept as they are installed: MariaDB's 16 MiB. */
    private static final int LARGEST = 4 << 20;

    private ReleaseParts() {}

    static Stream<byte[]> encode(List<FaqEntry> entries) {
        return IntStream.iterate(0, from -> from < entries.size(), from -> from + ENTRIES)
                .mapToObj(from -> entries.subList(from, Math.min(from + ENTRIES, entries.size())))
                .flatMap(ReleaseParts::encodePart);
    }

    /** Halves what is too large; a single entry never is. */
    private static Stream<byte[]> encodePart(List<FaqEntry> part) {
        byte[] content = gzip(part);
        if (content.length <= LARGEST || part.size() == 1) {
            return Stream.of(content);
        }
        int half = part.size() / 2;
        return Stream.of(part.subList(0, half), part.subList(half, part.size())).flatMap(ReleaseParts::encodePart);
    }

    private static byte[] gzip(List<FaqEntry> part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            Json.write(gzip, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<FaqEntry> decode(byte[] part) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(part))) {
            return Json.entries(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
