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
    private static final int TIMES_IN_MEMORY = 10;

    private final long textLimit;
    private long left;

    Inflation(DataSize fileLimit) {
        textLimit = fileLimit.toBytes() * TIMES_IN_MEMORY;
        left = fileLimit.toBytes() * TIMES;
    }

    InputStream bound(InputStream in) {
        return new Bounded(in, Long.MAX_VALUE);
    }

    InputStream boundInMemory(InputStream in) {
        return new Bounded(in, textLimit);
    }

    static UnusableSpreadsheetException tooMuch() {
        return new UnusableSpreadsheetException(Kind.TOO_LARGE, Messages.inflatesTooMuch());
    }

    private final class Bounded extends FilterInputStream {

        private long ownLeft;

        Bounded(InputStream in, long limit) {
            super(in);
            ownLeft = limit;
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
            left -= read;
            ownLeft -= read;
            if (left < 0 || ownLeft < 0) {
                throw tooMuch();
            }
        }
    }
}
