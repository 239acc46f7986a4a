package io.miaohui.handoff;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** A platform's files: one that a test did not put there is out of reach. */
record SentFiles(String channel, Map<String, byte[]> sent) implements IncomingFiles {

    @Override
    public Fetched fetch(ConversationRef from, Content.Attachment file, long maxBytes, OutputStream to) {
        byte[] bytes = sent.get(file.mediaId());
        if (bytes == null) {
            return new Fetched.Failed("gone");
        }
        try {
            return IncomingFiles.copy(new ByteArrayInputStream(bytes), to, maxBytes, Duration.ofMinutes(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
