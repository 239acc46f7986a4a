package io.miaohui.conversation;

import io.miaohui.connectors.AnswerRatings;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.WebRatings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with each answer whether it helped. Nobody rates what somebody else was told. */
@Component
class Ratings implements WebRatings, AnswerRatings {

    private final TurnMapper turns;
    private final ConversationMapper conversations;
    private final ApplicationEventPublisher events;

    Ratings(TurnMapper turns, ConversationMapper conversations, ApplicationEventPublisher events) {
        this.turns = turns;
        this.conversations = conversations;
        this.events = events;
    }

    @Override
    @Transactional
    public boolean rate(ConversationRef conversation, String messageId, boolean helpful) {
        return rateAnswerTo(conversation, messageId, new Opinion(helpful, null));
    }

    @Override
    @Transactional
    public boolean rateLine(ConversationRef conversation, long line, boolean helpful) {
        return rate(conversation, turns.byLine(line), new Opinion(helpful, null));
    }

    @Override
    @Transactional
    public boolean rateAnswerTo(ConversationRef conversation, String messageId, Opinion opinion) {
        return rate(conversation, turns.byMessage(conversation.channel(), messageId), opinion);
    }

    @Override
    @Transactional
    public boolean rateSent(ConversationRef conversation, String platformId, Opinion opinion) {
        ConversationRow own = conversations.byKey(conversation.channel(), conversation.account(), conversation.id());
        return own != null && rate(conversation, turns.bySent(Objects.requireNonNull(own.id), platformId), opinion);
    }

    private boolean rate(ConversationRef ref, @Nullable TurnRow turn, Opinion opinion) {
        ConversationRow own = conversations.byKey(ref.channel(), ref.account(), ref.id());
        if (turn == null
                || own == null
                || turn.conversationId != Objects.requireNonNull(own.id)
                || !"answer".equals(turn.decision)
                || turn.entryId == null) {
            return false;
        }
        long id = Objects.requireNonNull(turn.id);
        Boolean helpful = opinion.helpful();
        if (helpful == null) {
            turns.unrate(id);
        } else if (turns.rate(id, helpful, Clip.to(opinion.reason(), Clip.ERROR)) > 0 && turn.question != null) {
            events.publishEvent(new AnswerRated(id, turn.conversationId, turn.question, turn.entryId, helpful));
        }
        return true;
    }
}
