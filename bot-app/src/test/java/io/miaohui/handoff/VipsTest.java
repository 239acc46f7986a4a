package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Memory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VipsTest {

    private final VipSettings vips = new VipSettings(List.of("wecom-kf:wm1", "4711", "dingtalk:manager01"));

    @Test
    void aCustomerOfKfIsOneInEachAccount() {
        assertThat(vips.has(customer("wecom-kf", "wm1:wkA", "wm1"))).isTrue();
        assertThat(vips.has(customer("wecom-kf", "wm12:wkA", "wm12"))).isFalse();
    }

    @Test
    void aVisitorOfTheWebChatIsNoneByAColonInTheirId() {
        assertThat(vips.has(customer("web", "4711", null))).isTrue();
        assertThat(vips.has(customer("web", "4711:x", null))).isFalse();
    }

    @Test
    void whoeverWritesCountsWhereTheConversationHasAnIdOfItsOwn() {
        assertThat(vips.has(customer("dingtalk", "cidOfBoth", "manager01"))).isTrue();
        assertThat(vips.has(customer("dingtalk", "cidOfOthers", "manager02"))).isFalse();
    }

    private static Conversation customer(String channel, String id, @Nullable String person) {
        return new Conversation(
                1, ConversationRef.single(channel, "service", id), ConversationStatus.BOT, Memory.EMPTY, null, person);
    }
}
