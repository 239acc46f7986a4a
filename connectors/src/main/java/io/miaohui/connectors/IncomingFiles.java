package io.miaohui.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Fetches files that people sent by one channel. Safe for use by many threads; takes as long as the network does. */
public interface IncomingFiles {

    /** What became of a fetch. */
    sealed interface Fetched {

        record Complete(long bytes) implements Fetched {}

        /** It is larger than asked for; how large is not known. */
        record TooLarge() implements Fetched {}

        /** @param why for the log, without secrets or customer text */
        record Failed(String why) implements Fetched {}
    }

    /** The value of {@link ConversationRef#channel()} that this one serves. */
    String channel();

    /**
     * Writes the file's bytes. Never throws for what a platform can do wrong: that is in the result.
     *
     * @param from the conversation that the file came in by
     * @param maxBytes how large the file may be; nothing beyond is read
     * @param to may hold a part of the file where the result is not {@link Fetched.Complete}
     */
    Fetched fetch(ConversationRef from, Content.Attachment file, long maxBytes, OutputStream to);

    /**
     * Copies what comes in until its end, {@code maxBytes} or {@code patience}, for a source may drip for ever.
     *
     * @throws IOException if one of the two fails
     */
    static Fetched copy(InputStream from, OutputStream to, long maxBytes, Duration patience) throws IOException {
        long start = System.nanoTime();
        byte[] buffer = new byte[16 * 1024];
        long sum = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            sum += read;
            if (sum > maxBytes) {
                return new Fetched.TooLarge();
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                return new Fetched.Failed("it did not end within " + patience.toSeconds() + " s");
            }
            to.write(buffer, 0, read);
        }
        return new Fetched.Complete(sum);
    }
}
