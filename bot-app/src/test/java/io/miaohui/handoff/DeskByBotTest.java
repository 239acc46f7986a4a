package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.conversation.Conversation;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A WeCom group in which a webhook calls the agents and a bot hears them. */
class DeskByBotTest {

    private static final ConversationRef GROUP = ConversationRef.group("wecom-bot", "helper", "wr1");

    private final HandoffWorld world = HandoffWorld.onH2(new DeskSettings(
            Map.of("default", new DeskSettings.Desk("wecom-webhook", null, null, "key", "helper", null, null))));
    private Conversation customer;
    private Handoff ticket;

    @BeforeEach
    void aTicket() {
        customer = world.customer("王女士");
        ticket = world.open(customer, "发票怎么开");
    }

    @Test
    void whatIsSaidToTheBotReachesTheCustomerAndTheWebhookAnnouncesIt() {
        assertThat(obey(new Content.Text(ticket.code() + " 已经开好了"), null)).isEmpty();

        assertThat(world.told(customer)).containsExactly("已经开好了");
        Conversation webhook = world.conversations.of(ConversationRef.group("wecom-webhook", "default", "default"));
        assertThat(world.conversations.textsTo(webhook.id()))
                .hasSize(2)
                .last()
                .asString()
                .contains("已转给");
    }

    @Test
    void aQuoteOfTheWebhooksNoticeStandsForItsCode() {
        obey(new Content.Text("已经开好了"), new Quote(null, null, ticket.code() + " · 刚刚 王女士：转人工"));

        assertThat(world.told(customer)).containsExactly("已经开好了");
    }

    @Test
    void aButtonStandsForItsWords() {
        obey(new Content.Event(Content.Event.Kind.CHOSEN, ticket.code() + " 接单"), new Quote("task", null, null));

        assertThat(world.told(customer)).containsExactly("来了：小李");
    }

    private Optional<String> obey(Content content, @Nullable Quote quote) {
        IncomingMessage message = new IncomingMessage(
                UUID.randomUUID().toString(), GROUP, new Sender("li", "小李"), content, quote, world.clock.instant());
        return world.inTransaction(() -> {
            Conversation group =
                    world.conversations.lock(world.conversations.of(GROUP).id());
            return world.desk.obey(message, group).map(Reply::text);
        });
    }
}
