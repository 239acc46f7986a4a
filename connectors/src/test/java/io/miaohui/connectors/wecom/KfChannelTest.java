package io.miaohui.connectors.wecom;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth.State;
import io.miaohui.connectors.Allowance;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Reply.Link;
import io.miaohui.connectors.Reply.Media;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.KfSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class KfChannelTest extends AppFixture {

    private final MediaServer shop = new MediaServer();
    private Channel channel;
    private String customer;
    private ConversationRef zhang;

    @Override
    Map<String, String> settings() {
        return Map.of("miaohui.wecom.apps.service.kf", "true");
    }

    @AfterAll
    void closeShop() {
        shop.close();
    }

    @BeforeEach
    void anotherCustomerWhoHasWritten() {
        handler.reply(message -> List.of());
        customer = "wm" + UUID.randomUUID();
        zhang = new KfAddress(KfSimulator.ACCOUNT, customer).conversation("service");
        channel = channel(zhang);
        wecom.kf().say(customer, "你好");
        await().until(() -> !handler.processed().isEmpty());
    }

    @Test
    void aTextGoesToTheAccountThatWasAskedUnderTheKeyOfTheOutbox() {
        assertThat(send(Reply.text("你好 <b> & \"引号\" 😀"), "key-1")).isEqualTo(new Delivered("key-1"));

        JsonNode message = wecom.kf().sent().get(0);
        assertThat(message.path("open_kfid").asString()).isEqualTo(KfSimulator.ACCOUNT);
        assertThat(message.path("msgid").asString()).isEqualTo("key-1");
        assertThat(wecom.screens().heard(customer)).containsExactly("你好 <b> & \"引号\" 😀");
        assertThat(channel.health()).singleElement().satisfies(health -> {
            assertThat(health.account()).isEqualTo("service");
            assertThat(health.state()).isEqualTo(State.UP);
        });
    }

    @Test
    void aRepeatUnderTheSameKeyArrivesOnceAndCountsAsDelivered() {
        send(Reply.text("一次"), "key-1");

        assertThat(send(Reply.text("一次"), "key-1")).isEqualTo(new Delivered("key-1"));
        assertThat(wecom.screens().heard(customer)).containsExactly("一次");
    }

    @Test
    void choicesCanBeTouchedAndComeBackAsTheirValues() {
        send(Reply.text("您是想问：").withChoices(List.of(new Choice("退货", "怎么退货"))), "key-1");
        assertThat(wecom.screens().heard(customer)).containsExactly("您是想问：[退货]");

        wecom.kf().touch(customer, "怎么退货", "退货");

        await().until(() -> handler.processed().stream()
                .anyMatch(message -> "怎么退货".equals(message.content().words())));
    }

    @Test
    void picturesAreUploadedOnceAndLinksShowThem() {
        Media picture = picture(shop.picture("new.png", 3000));
        int before = shop.fetched();
        Reply reply = new Reply("", List.of(), List.of(picture), List.of(new Link("退货", "https://shop.example")));
        channel.fit(zhang, reply)
                .forEach(part -> send(part, "k" + UUID.randomUUID().toString().substring(0, 8)));

        List<JsonNode> sent = wecom.kf().sent();
        assertThat(sent).hasSize(2);
        String mediaId = sent.get(0).path("image").path("media_id").asString();
        assertThat(mediaId).startsWith("media-");
        assertThat(sent.get(1).path("link").path("thumb_media_id").asString()).isEqualTo(mediaId);
        assertThat(shop.fetched()).isEqualTo(before + 1);
    }

    @Test
    void mediaThatCannotBeHadIsItsLink() {
        String gone = shop.url("gone.png");
        String huge = shop.picture("huge.png", 11 * 1024 * 1024);
        for (String url : List.of(gone, huge)) {
            Reply part = new Reply("", List.of(), List.of(picture(url)), List.of());
            assertThat(send(part, "key-" + url.equals(gone))).isInstanceOf(Delivered.class);
        }
        Reply odd = new Reply("", List.of(), List.of(new Media(Media.Kind.FILE, "no address", "x")), List.of());
        send(odd, "key-3");

        assertThat(wecom.screens().heard(customer)).containsExactly("图片：" + gone, "图片：" + huge, "文件：no address");
    }

    @Test
    void aWelcomeGoesOutByItsCodeAndIsOneMessage() {
        handler.reply(message -> List.of(new Reply(
                "欢迎光临", List.of(new Choice("退货", "退货")), List.of(picture(shop.picture("a.png", 3000))), List.of())));
        String newcomer = "wm" + UUID.randomUUID();

        wecom.kf().enter(newcomer);

        await().until(() -> !wecom.screens().heard(newcomer).isEmpty());
        assertThat(wecom.screens().heard(newcomer))
                .singleElement()
                .asString()
                .startsWith("欢迎光临")
                .endsWith("[退货]");
        assertThat(wecom.kf().sent().get(0).has("code")).isTrue();
        assertThat(channel.allowance(
                        handler.processed().get(handler.processed().size() - 1).conversation()))
                .isEqualTo(Allowance.UNLIMITED);
    }

    @Test
    void aWelcomeThatComesTooLateIsRefusedAndNotHeldForHours() {
        ConversationRef newcomer = new KfAddress(KfSimulator.ACCOUNT, "wm-new")
                .welcoming("service", "CODE-of-nobody", java.time.Instant.now().plusSeconds(20));

        assertThat(channel.send(newcomer, Reply.text("欢迎"), "key-1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).startsWith("95001"));
    }

    @Test
    void theSixthMessageIsHeldUntilTheCustomerWrites() {
        for (int i = 1; i <= 5; i++) {
            assertThat(send(Reply.text("第" + i), "key-" + i)).isInstanceOf(Delivered.class);
        }

        assertThat(send(Reply.text("第6"), "key-6"))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.after()).isEqualTo(Duration.ofHours(1)));
        wecom.kf().say(customer, "在");
        assertThat(send(Reply.text("第6"), "key-6")).isInstanceOf(Delivered.class);
        assertThat(channel.allowance(zhang)).isEqualTo(new Allowance(5, Duration.ofHours(48)));
    }

    @Test
    void whileAServicerAnswersTheBotIsRefused() {
        wecom.kf().take(customer, "xiaoli");

        assertThat(send(Reply.text("我也在"), "key-1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).startsWith("95018"));
        assertThat(channel.health()).singleElement().satisfies(health -> assertThat(health.state())
                .isEqualTo(State.UP));
    }

    @Test
    void anAccountThatIsGoneIsAnAdministratorsWork() {
        ConversationRef gone = new KfAddress("wkGone", customer).conversation("service");

        assertThat(channel.send(gone, Reply.text("喂"), "key-1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).startsWith("95000"));
        assertThat(channel.health()).singleElement().satisfies(health -> assertThat(health.state())
                .isEqualTo(State.DOWN));
    }

    @Test
    void aTokenThatDiesOnTheWayIsRenewed() {
        wecom.faults().next(Fault.TOKEN_REVOKED, 1);

        assertThat(send(Reply.text("喂"), "key-1")).isInstanceOf(Delivered.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "HTML", "HTTP_ERROR", "RATE_LIMIT", "TOKEN_REVOKED"})
    void whatPassesIsTriedAgainUnderTheSameKey(Fault fault) {
        wecom.faults().on(fault);
        assertThat(send(Reply.text("喂"), "key-1")).isInstanceOf(TryLater.class);

        wecom.faults().clear();
        assertThat(send(Reply.text("喂"), "key-1")).isInstanceOf(Delivered.class);
        assertThat(wecom.screens().heard(customer)).containsExactly("喂");
    }

    @Test
    void anAppWithoutKfIsNoWayOut() {
        ConversationRef other = new KfAddress(KfSimulator.ACCOUNT, customer).conversation("gone");

        assertThat(channel.send(other, Reply.text("喂"), "key-1")).isInstanceOf(Refused.class);
    }

    private Delivery send(Reply reply, String key) {
        return channel.send(zhang, reply, key);
    }

    private static Media picture(String url) {
        return new Media(Media.Kind.IMAGE, url, "图");
    }
}
