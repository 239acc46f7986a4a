package io.miaohui.conversation;

import io.miaohui.connectors.Content.News;
import io.miaohui.connectors.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a platform reports about a conversation: who has the floor in its own client, what they said there, and what did
 * not arrive. It comes in the order of the conversation's messages, so the bot falls silent and speaks again between the
 * right two of them. Nobody is answered.
 */
@Component
class PlatformNews {

    private final ConversationStore conversations;
    private final Transcript transcript;
    private final OutboxEnds ends;
    private final Fence fence;
    private final ApplicationEventPublisher events;

    PlatformNews(
            ConversationStore conversations,
            Transcript transcript,
            OutboxEnds ends,
            Fence fence,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.transcript = transcript;
        this.ends = ends;
        this.fence = fence;
        this.events = events;
    }

    Outcome take(News news, Conversation conversation) {
        if (news instanceof News.AgentSaid said) {
            takeFloor(conversation, said.agent());
            Reply words = Reply.text(InWords.of(said.said()));
            transcript.said(conversation, Author.AGENT, said.agent(), words, OutboxRow.SENT, null);
        } else if (news instanceof News.FloorTaken taken) {
            takeFloor(conversation, taken.agent());
        } else if (news instanceof News.FloorReturned) {
            returnFloor(conversation);
        } else if (news instanceof News.Lost lost) {
            ends.lost(conversation, lost.idempotencyKey(), lost.why());
        } else {
            boolean byCustomer = ((News.Recalled) news).byCustomer();
            transcript.noted(conversation, null, byCustomer ? "顾客撤回了一条消息" : "同事撤回了一条消息");
            events.publishEvent(new MessageRecalled(conversation.id(), byCustomer));
        }
        String kind = news.getClass().getSimpleName();
        return new Outcome("say", "platform: " + kind, List.of(), null, null, List.of(), null, conversation.memory());
    }

    private void takeFloor(Conversation conversation, @Nullable String agent) {
        if (conversation.status() != ConversationStatus.PLATFORM) {
            conversations.move(conversation, ConversationStatus.PLATFORM, Memory.EMPTY);
            fence.close(conversation.id());
            transcript.noted(conversation, agent, "在平台客户端接待，机器人不再应答");
        }
    }

    /** A customer who was handed over is still waiting, as far as we know, until somebody there says something. */
    private void returnFloor(Conversation conversation) {
        if (conversation.status().isWithPeople()) {
            conversations.move(conversation, ConversationStatus.RESOLVED, Memory.EMPTY);
            transcript.noted(conversation, null, "平台会话结束，机器人继续接待");
            events.publishEvent(new PlatformFloorReturned(conversation.id()));
        }
    }
}
