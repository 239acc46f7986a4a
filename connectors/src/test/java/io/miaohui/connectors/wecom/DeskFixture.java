package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The group of a desk, and a site whose pictures and files are sent there. */
abstract class DeskFixture extends AppFixture {

    final MediaServer site = new MediaServer();
    final ConversationRef desk;
    Channel channel;

    DeskFixture(ConversationRef desk) {
        this.desk = desk;
    }

    @BeforeAll
    void find() {
        channel = channel(desk);
    }

    @AfterAll
    void leave() {
        site.close();
    }

    Delivery send(Reply reply) {
        return channel.send(desk, reply, "key");
    }

    /** Sends a reply as the parts that it has to be cut into; all of them arrive. */
    void sendAll(Reply reply) {
        channel.fit(desk, reply).forEach(part -> assertThat(send(part)).isInstanceOf(Delivered.class));
    }
}
