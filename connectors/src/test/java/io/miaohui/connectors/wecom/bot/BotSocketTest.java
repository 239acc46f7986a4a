package io.miaohui.connectors.wecom.bot;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotSocketSimulator;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A bot on a long connection, with the server around it. */
class BotSocketTest extends BotFixture<BotSocketSimulator> {

    private static final Place GROUP = new Place("xiaoli", "wrGroup1");

    BotSocketTest() {
        super(new BotSocketSimulator());
    }

    @BeforeAll
    void connect() {
        await().until(wecom::isConnected);
    }

    @Test
    void whoEntersIsWelcomedAtOnce() {
        handler.reply(message -> List.of(Reply.text("您好，**请问**有什么可以帮您？")));
        wecom.deliver(Place.alone("li"), BotMessages.entered());

        await().until(() -> !wecom.chats().heard("li").isEmpty());
        assertThat(wecom.chats().heard("li")).containsExactly("您好，请问有什么可以帮您？");
        assertThat(commands()).containsExactly("aibot_respond_welcome_msg");
        assertThat(handler.processed().get(0).content()).isEqualTo(new Content.Event(Content.Event.Kind.ENTERED, null));
    }

    @Test
    void inAGroupTheMentionIsNoPartOfTheWordsAndTheAnswerGoesThere() {
        wecom.deliver(GROUP, BotMessages.quoting("**#A12 · 刚刚** 张三：退款", "@小助手 已为您退款"));

        await().until(() -> !wecom.chats().heard("wrGroup1").isEmpty());
        IncomingMessage message = handler.processed().get(0);
        assertThat(message.content()).isEqualTo(new Content.Text("已为您退款"));
        assertThat(message.quote()).isEqualTo(new Quote(null, null, "**#A12 · 刚刚** 张三：退款"));
        assertThat(message.conversation().key()).isEqualTo("wecom-bot:helper:wrGroup1");
        assertThat(message.conversation().kind()).isEqualTo(ConversationRef.Kind.GROUP);
        assertThat(message.sender().id()).isEqualTo("xiaoli");
    }

    @Test
    void theFirstWordsAnswerTheMessageAndLaterOnesStandByThemselves() {
        ConversationRef zhang = spokenTo();

        assertThat(send(zhang, Reply.text("一"), "k1")).isInstanceOf(Delivery.Delivered.class);
        assertThat(send(zhang, Reply.text("二"), "k2")).isInstanceOf(Delivery.Delivered.class);

        assertThat(commands()).containsExactly("aibot_respond_msg", "aibot_send_msg");
        assertThat(wecom.chats().heard("zhang")).containsExactly("一", "二");
    }

    @Test
    void wordsThatCameTooLateForAnAnswerStandByThemselves() {
        ConversationRef zhang = spokenTo();
        wecom.faults().on(Fault.STREAM_EXPIRED);

        assertThat(send(zhang, Reply.text("来晚了"), "k3")).isInstanceOf(Delivery.Delivered.class);

        assertThat(commands()).containsExactly("aibot_respond_msg", "aibot_send_msg");
        assertThat(wecom.chats().heard("zhang")).containsExactly("来晚了");
    }

    @Test
    void whoNeverWroteCannotBeWrittenTo() {
        ConversationRef stranger = ConversationRef.single("wecom-bot", "helper", "stranger");

        assertThat(send(stranger, Reply.text("您好"), "k5"))
                .isInstanceOfSatisfying(Delivery.TryLater.class, later -> assertThat(later.why())
                        .contains("93006"));
    }

    @Test
    void aPickedChoiceComesBackAndItsCardIsSpent() {
        handler.reply(message -> message.content() instanceof Content.Text
                ? List.of(Reply.text("您想问？")
                        .withChoices(List.of(new Reply.Choice("怎么退货", "怎么退货"), new Reply.Choice("怎么换货", "怎么换货"))))
                : List.of(Reply.text("这样换")));
        wecom.deliver(Place.alone("zhang"), BotMessages.text("退换"));
        await().until(() -> wecom.chats().cards().size() == 1);
        assertThat(wecom.chats().heard("zhang")).containsExactly("您想问？\n\n1. 怎么退货\n2. 怎么换货");
        JsonNode card = wecom.chats().cards().get(0);
        assertThat(card.path("button_list").path(1).path("text").asString()).isEqualTo("2. 怎么换货");

        wecom.deliver(
                Place.alone("zhang"), BotMessages.clicked(card.path("task_id").asString(), "怎么换货"));

        await().until(() -> wecom.chats().heard("zhang").contains("这样换"));
        await().until(() -> wecom.chats().cards().size() == 2);
        assertThat(handler.processed().get(1).content())
                .isEqualTo(new Content.Event(Content.Event.Kind.CHOSEN, "怎么换货"));
        assertThat(wecom.chats().cards().get(1).path("card_type").asString()).isEqualTo("text_notice");
    }

    @Test
    void aNoticesButtonsQuoteTheNoticeAndCanBeChangedAfterAClick() {
        handler.reply(message -> List.of());
        wecom.deliver(GROUP, BotMessages.text("@小助手 帮助"));
        await().until(() -> !handler.processed().isEmpty());
        ConversationRef group = ConversationRef.group("wecom-bot", "helper", "wrGroup1");
        Reply notice = Reply.text("**#A12 · 刚刚**").withActions(List.of(new Reply.Action("接单", "#A12 接单")));

        Delivery.Delivered sent = (Delivery.Delivered) send(group, notice, "k6");
        String task = String.valueOf(sent.platformId());
        assertThat(channel().amend(group, task, Reply.text("没人点过"))).isFalse();
        wecom.deliver(GROUP, BotMessages.clicked(task, "#A12 接单"));
        await().until(() -> handler.processed().size() == 2);

        IncomingMessage click = handler.processed().get(1);
        assertThat(click.quote()).isEqualTo(new Quote(task, null, null));
        assertThat(click.content()).isEqualTo(new Content.Event(Content.Event.Kind.CHOSEN, "#A12 接单"));
        assertThat(channel().amend(group, task, Reply.text("小李已接单"))).isTrue();
        assertThat(wecom.chats().cards()).last().satisfies(card -> assertThat(
                        card.path("main_title").path("title").asString())
                .isEqualTo("小李已接单"));
    }

    @Test
    void thumbsBecomeRatingsOfWhatWasSent() {
        ConversationRef zhang = spokenTo();
        send(zhang, Reply.text("七天内可退"), "k7");
        String id = wecom.chats().lines("zhang").get(0).feedback();

        wecom.deliver(Place.alone("zhang"), BotMessages.rated(id, 2, "没说运费"));
        wecom.deliver(Place.alone("zhang"), BotMessages.rated(id, 3, ""));

        await().until(() -> handler.ratings().size() == 2);
        assertThat(handler.ratings()).containsExactly(id + " false [2] 没说运费", id + " null null");
    }

    private ConversationRef spokenTo() {
        handler.reply(message -> List.of());
        wecom.deliver(Place.alone("zhang"), BotMessages.text("你好"));
        await().until(() -> !handler.processed().isEmpty());
        return handler.processed().get(0).conversation();
    }

    /** What the server said, heartbeats left out. */
    private List<String> commands() {
        return wecom.received().stream()
                .map(frame -> frame.path("cmd").asString())
                .filter(command -> !command.equals("ping"))
                .toList();
    }
}
