package io.miaohui.connectors;

import java.time.Duration;
import java.util.Optional;

/**
 * The one port through which every channel hands over what it received. Safe for use by many threads. Both ways are
 * idempotent: a message id that was seen before is never processed again.
 */
public interface MessageHandler {

    /**
     * Takes a message whose answer leaves later through {@link Channel#send}. Returns as soon as the message is
     * committed to the ledger, so the caller may acknowledge it to its platform.
     *
     * @throws RuntimeException if the message could not be stored; the caller must not acknowledge it then
     */
    void accept(IncomingMessage message);

    /**
     * Takes a message that can be answered in the callback's own response, and waits for the answer. A repeat gets the
     * replies that were stored the first time. If no answer is ready within {@code patience}, the receipt holds no
     * replies and no decision. The answer is then sent through {@link Channel#send} once it is ready, or after
     * {@link Channel#responseStaysOpen} where the platform asks for it again and did not get it.
     *
     * @throws RuntimeException if the message could not be stored; the platform should be left to repeat it
     */
    Receipt answer(IncomingMessage message, Duration patience);

    /**
     * What has become of a message that {@link #answer} took, on whichever replica; for platforms that ask again.
     *
     * @return a receipt without a decision while that is open; empty if there is no message of that id, as for a handler
     *     that keeps none
     */
    default Optional<Receipt> look(String channel, String messageId) {
        return Optional.empty();
    }

    /**
     * Says that the replies of {@link #answer} or {@link #look} were written to the platform. Until then they count as unconfirmed and
     * may be sent again after a crash.
     */
    void delivered(String channel, String messageId);
}
