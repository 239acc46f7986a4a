package io.miaohui.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "manager01", "dingtalk:manager01", "dingtalk::manager01", "dingtalk:service:", "DingTalk:a:b"
            })
    void whatNamesNobodyStopsTheStartWithTheKey(String editor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EditorSettings(List.of(editor)))
                .withMessageStartingWith("miaohui.admin.chat-editors: found \"" + editor + "\"");
    }

    @Test
    void nobodyOfTheWebChatCanBeAnEditor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EditorSettings(List.of("web:chat:boss")))
                .withMessageContaining("nobody signs in to the web chat");
    }

    @Test
    void idsMayHoldColons() {
        assertThat(new EditorSettings(List.of(" dingtalk:service:$:LWCP_v1:$x")).chatEditors())
                .containsExactly("dingtalk:service:$:LWCP_v1:$x");
    }
}
