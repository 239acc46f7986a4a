package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a callback is answered with. The stream has the id of the message that it answers, so any replica can tell from
 * the ledger how far it is.
 */
final class BotConversation {

    private static final String LOOKING = "正在为您查找，请稍候…";
    private static final String LATER = "已收到，答复稍后发给您。";
    private static final String CHOSEN = "已收到您的选择";

    private final MessageHandler handler;
    private final FeedbackDesk feedback;
    private final BotReplies replies;
    private final ResponseUrl later;
    private final Clock clock;

    /**
     * An answer to a callback.
     *
     * @param body {@code null} where nothing is said
     * @param delivers the id of the message whose replies it holds; {@code null} if it holds none
     */
    record Answer(@Nullable Map<String, Object> body, @Nullable String delivers) {

        static final Answer NOTHING = new Answer(null, null);

        static Answer of(Map<String, Object> body) {
            return new Answer(body, null);
        }
    }

    BotConversation(MessageHandler handler, FeedbackDesk feedback, BotReplies replies, ResponseUrl later, Clock clock) {
        this.handler = handler;
        this.feedback = feedback;
        this.replies = replies;
        this.later = later;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if a field is missing */
    Answer take(BotMessage message, Duration patience) {
        return switch (message.kind()) {
            case SAID -> said(message, patience);
            case ENTERED -> entered(message, patience);
            case CLICKED -> clicked(message);
            case REFRESH -> refresh(message);
            case RATED -> {
                feedback.take(message);
                yield Answer.NOTHING;
            }
            case OTHER -> Answer.NOTHING;
        };
    }

    /** Says that an answer was written. */
    void written(Answer answer) {
        if (answer.delivers() != null) {
            handler.delivered(BotChannel.NAME, answer.delivers());
        }
    }

    private Answer said(BotMessage message, Duration patience) {
        Receipt receipt = handler.answer(incoming(message), patience);
        if (receipt.decision() == null) {
            return Answer.of(replies.wait(message.platformId(), LOOKING));
        }
        return receipt.replies().isEmpty() ? Answer.NOTHING : whole(message.platformId(), receipt);
    }

    private Answer refresh(BotMessage message) {
        String stream = message.streamId();
        Optional<Receipt> found = handler.look(BotChannel.NAME, message.ledgerId(stream));
        if (found.isEmpty()) {
            // Nothing of ours: without an end WeCom would go on asking.
            return Answer.of(replies.end(stream, LATER));
        }
        Receipt receipt = found.get();
        if (receipt.decision() == null) {
            return Answer.of(replies.wait(stream, LOOKING));
        }
        return receipt.replies().isEmpty() ? Answer.of(replies.end(stream, LATER)) : whole(stream, receipt);
    }

    private Answer whole(String stream, Receipt receipt) {
        Reply reply = receipt.replies().get(0);
        return new Answer(replies.answer(stream, reply, SentId.ofResponse(reply, stream)), receipt.messageId());
    }

    private Answer entered(BotMessage message, Duration patience) {
        Receipt receipt = handler.answer(incoming(message), patience);
        return receipt.replies().isEmpty()
                ? Answer.NOTHING
                : new Answer(BotReplies.welcome(receipt.replies().get(0)), receipt.messageId());
    }

    /** The response to a click can only change the card; what is said goes to the event's own address. */
    private Answer clicked(BotMessage message) {
        handler.accept(incoming(message));
        return SentId.isChoice(message.taskId())
                ? Answer.of(BotCard.update(BotCard.spent(CHOSEN, "", message.taskId())))
                : Answer.NOTHING;
    }

    private IncomingMessage incoming(BotMessage message) {
        Instant now = clock.instant();
        return message.toIncoming(later.address(message, now), now);
    }
}
