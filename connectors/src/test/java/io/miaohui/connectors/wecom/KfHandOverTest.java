package io.miaohui.connectors.wecom;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.simulator.KfSimulator;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KfHandOverTest {

    private final WecomSimulator wecom = new WecomSimulator();
    private final ConversationRef zhang = new KfAddress(KfSimulator.ACCOUNT, "zhang").conversation("service");
    private ContractServer server;
    private Channel channel;

    private void start(String transfer) {
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.put("miaohui.wecom.apps.service.kf", "true");
        settings.put("miaohui.wecom.apps.service.kf-transfer", transfer);
        server = ContractServer.start(settings);
        wecom.connect(server.address().resolve("/callback/wecom/service"));
        channel = server.bean(Channels.class).of(zhang);
        wecom.kf().say("zhang", "转人工");
        await().until(() -> !server.handler().processed().isEmpty());
    }

    @AfterEach
    void stop() {
        server.close();
        wecom.close();
    }

    @Test
    void aServicerWhoIsReceivingGetsTheCustomerAndTheBotCannotWriteAnyMore() {
        wecom.kf().addServicer("xiaoli", 0);
        wecom.kf().addServicer("xiaowang", 1);
        start("servicer");

        assertThat(channel.handsOver(zhang)).isTrue();
        assertThat(channel.fit(zhang, Reply.HAND_OVER)).isEqualTo(List.of(Reply.HAND_OVER));
        assertThat(handOver()).isInstanceOf(Delivery.Delivered.class);

        assertThat(wecom.kf().state("zhang")).isEqualTo(3);
        assertThat(channel.send(zhang, Reply.text("还有"), "key-2")).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void withoutAServicerTheCustomerGoesToThePool() {
        wecom.kf().addServicer("xiaowang", 1);
        start("servicer");

        assertThat(handOver()).isInstanceOf(Delivery.Delivered.class);
        assertThat(wecom.kf().state("zhang")).isEqualTo(2);
    }

    @Test
    void thePoolGetsEverybodyWhereItIsMeantTo() {
        wecom.kf().addServicer("xiaoli", 0);
        start("pool");

        assertThat(handOver()).isInstanceOf(Delivery.Delivered.class);
        assertThat(wecom.kf().state("zhang")).isEqualTo(2);
    }

    @Test
    void aSessionThatCannotBeGivenOverSaysWhy() {
        start("pool");
        wecom.kf().take("zhang", "xiaoli");

        assertThat(handOver()).isInstanceOfSatisfying(Delivery.Refused.class, refused -> assertThat(refused.why())
                .startsWith("95016"));
    }

    @Test
    void byDefaultNobodyIsGivenOver() {
        start("none");

        assertThat(channel.handsOver(zhang)).isFalse();
    }

    private Delivery handOver() {
        return channel.send(zhang, Reply.HAND_OVER, "key-1");
    }
}
