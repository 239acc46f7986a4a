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
        assertThat(isVip("wecom-kf", "wm1:wkA", null)).isTrue();
        assertThat(isVip("wecom-kf", "wm12:wkA", null)).isFalse();
    }

    @Test
    void aVisitorOfTheWebChatIsNoneByAColonInTheirId() {
        assertThat(isVip("web", "4711", null)).isTrue();
        assertThat(isVip("web", "4711:x", null)).isFalse();
    }

    @Test
    void whoeverWritesCountsWhereTheConversationHasAnIdOfItsOwn() {
        assertThat(isVip("dingtalk", "cidOfBoth", "manager01")).isTrue();
        assertThat(isVip("dingtalk", "cidOfOthers", "manager02")).isFalse();
    }

    private boolean isVip(String channel, String id, @Nullable String person) {
        ConversationRef ref = ConversationRef.single(channel, "service", id);
        return vips.has(new Conversation(1, ref, ConversationStatus.BOT, Memory.EMPTY, null, person));
    }
}
