package io.miaohui.connectors.wecom;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.News;
import io.miaohui.connectors.Cursors;
import io.miaohui.connectors.InMemoryLeases;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.KfSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KfPullTest extends AppFixture {

    private static final String FEED = "wecom-kf:service:" + KfSimulator.ACCOUNT;

    private final KfSimulator kf = wecom.kf();
    private String customer;

    KfPullTest() {
        kf.write("wm-before", "text", Map.of("content", "昨天的问题"), Instant.now().minus(Duration.ofDays(1)));
    }

    @Override
    Map<String, String> settings() {
        return Map.of("miaohui.wecom.apps.service.kf", "true", "miaohui.wecom.kf.poll-every", "1s");
    }

    @BeforeAll
    void listen() {
        await().until(() -> kf.pulls() > 0);
    }

    @BeforeEach
    void anotherCustomer() {
        kf.pageSize(1000);
        handler.reply(message -> List.of());
        customer = "wm" + UUID.randomUUID();
    }

    @Test
    void whoWroteBeforeTheFirstStartIsNotAnsweredNow() {
        kf.say(customer, "今天的问题");

        await().until(() -> texts().equals(List.of("今天的问题")));
        assertThat(handler.deliveries())
                .noneMatch(message -> message.sender().id().equals("wm-before"));
        assertThat(server.bean(Cursors.class).of(FEED).cursor()).isNotNull();
    }

    @Test
    void aBurstOfManyCustomersComesWholeAndInOrderPageByPage() {
        kf.pageSize(7);
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            for (int who = 0; who < 10; who++) {
                kf.write(customer + who, who + "." + n);
                all.add(who + "." + n);
            }
        }
        kf.signal();

        await().until(() -> handler.deliveries().size() >= 50);
        assertThat(handler.deliveries())
                .extracting(message -> message.content().words())
                .isEqualTo(all);
    }

    @Test
    void anEmptyPageIsNotTheEnd() {
        wecom.faults().next(Fault.EMPTY_PAGE, 3);
        kf.say(customer, "还有");

        await().until(() -> texts().equals(List.of("还有")));
    }

    @Test
    void aMessageWhoseSignalWasLostIsFoundByThePoll() {
        wecom.faults().on(Fault.LOST_SIGNAL);
        kf.say(customer, "有人吗");

        await().until(() -> texts().equals(List.of("有人吗")));
    }

    @Test
    void whileAnotherReplicaPullsThisOneWaitsForItsTurn() {
        server.bean(InMemoryLeases.class).takeAway(FEED, Duration.ofMillis(700));
        kf.say(customer, "轮到谁");

        await().until(() -> texts().equals(List.of("轮到谁")));
    }

    @Test
    void aBatchThatCouldNotBeStoredComesAgain() {
        handler.failNext(1);
        IntStream.range(0, 5).forEach(i -> kf.write(customer, "第" + i));
        kf.signal();

        await().until(() -> texts().size() == 5);
        assertThat(texts()).containsExactlyInAnyOrder("第0", "第1", "第2", "第3", "第4");
        assertThat(handler.deliveries()).extracting(IncomingMessage::id).hasSizeGreaterThan(5);
    }

    @Test
    void troubleOfThePlatformPasses() {
        for (Fault fault : List.of(Fault.BUSY, Fault.HTML, Fault.HTTP_ERROR, Fault.TOKEN_REVOKED)) {
            wecom.faults().next(fault, 1);
            kf.say(customer, fault.name());
            await().until(() -> texts().contains(fault.name()));
        }
        assertThat(texts()).doesNotHaveDuplicates();
    }

    @Test
    void whatHappensInTheWecomClientComesBetweenTheMessagesAsItWas() {
        kf.write(customer, "在吗");
        kf.take(customer, "xiaoli");
        kf.servicerSays(customer, "xiaoli", "在的");
        kf.end(customer, "xiaoli");
        kf.fail(customer, "key-1", 10);
        kf.recall(customer, "m0");

        await().until(() -> mine().size() == 6);
        assertThat(mine())
                .extracting(IncomingMessage::content)
                .containsExactly(
                        new Content.Text("在吗"),
                        new News.FloorTaken("xiaoli"),
                        new News.AgentSaid("xiaoli", new Content.Text("在的")),
                        new News.FloorReturned(),
                        new News.Lost("key-1", "msg_send_fail 10: the customer refuses messages"),
                        new News.Recalled(true));
    }

    /** What the handler was given of this customer, each message once. */
    private List<IncomingMessage> mine() {
        return handler.deliveries().stream()
                .filter(message -> message.sender().id().equals(customer))
                .distinct()
                .toList();
    }

    private List<String> texts() {
        return handler.processed().stream()
                .filter(message -> message.sender().id().equals(customer))
                .map(message -> message.content().words())
                .toList();
    }
}
