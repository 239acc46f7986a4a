package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/**
 * Bounds what a file may unpack to, over all of its parts. POI bounds each part by itself only: one part at a ratio of
 * 1:100, but any number of them.
 */
final class Inflation {

    /** Sheets of real FAQs unpack to 5 to 20 times their size. */
    private static final int TIMES = 50;

    /** Of texts, which are kept in memory. */
    private static final int TIMES_OF_TEXTS = 10;

    /** Of what becomes a tree in memory, many times as large. */
    private static final int TIMES_OF_TREES = 1;

    private final long fileLimit;
    private long left;

    Inflation(DataSize limit) {
        fileLimit = limit.toBytes();
        left = fileLimit * TIMES;
    }

    /** Counts towards the limit of all parts together. */
    InputStream bound(InputStream in) {
        return new Bounded(in, Long.MAX_VALUE, true);
    }

    InputStream boundTexts(InputStream in) {
        return new Bounded(in, fileLimit * TIMES_OF_TEXTS, false);
    }

    InputStream boundTree(InputStream in) {
        return new Bounded(in, fileLimit * TIMES_OF_TREES, false);
    }

    static UnusableSpreadsheetException tooMuch() {
        return new UnusableSpreadsheetException(Kind.TOO_LARGE, Messages.inflatesTooMuch());
    }

    private final class Bounded extends FilterInputStream {

        private final boolean together;
        private long ownLeft;

        Bounded(InputStream in, long limit, boolean together) {
            super(in);
            ownLeft = limit;
            this.together = together;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= together ? read : 0;
            ownLeft -= read;
            if (left < 0 || ownLeft < 0) {
                throw tooMuch();
            }
        }
    }
}
