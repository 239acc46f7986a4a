package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class VipsTest {

    private final Vips vips = new Vips(List.of("wecom-kf:wm1", "4711"));

    @Test
    void aCustomerOfKfIsOneInEachAccount() {
        assertThat(vips.has(ConversationRef.single("wecom-kf", "service", "wm1:wkA")))
                .isTrue();
        assertThat(vips.has(ConversationRef.single("wecom-kf", "service", "wm12:wkA")))
                .isFalse();
    }

    @Test
    void aVisitorOfTheWebChatIsNoneByAColonInTheirId() {
        assertThat(vips.has(ConversationRef.single("web", "web", "4711"))).isTrue();
        assertThat(vips.has(ConversationRef.single("web", "web", "4711:x"))).isFalse();
    }
}
