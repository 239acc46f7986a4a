package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallbackSignatureTest {

    /** {@code printf '1700000000000\nthis is a secret' | openssl dgst -sha256 -hmac 'this is a secret' -binary | base64} */
    @Test
    void aKnownSignatureIsMet() {
        assertThat(CallbackSignature.of("1700000000000", "this is a secret"))
                .isEqualTo("LdEUIXwpoL8n3zRA16VP07IGUghfkzNTVAq3jVt7RvE=");
    }

    @Test
    void anythingElseIsNot() {
        String sign = CallbackSignature.of("1700000000000", "this is a secret");

        assertThat(CallbackSignature.matches("1700000000000", sign, "this is a secret"))
                .isTrue();
        assertThat(CallbackSignature.matches("1700000000001", sign, "this is a secret"))
                .isFalse();
        assertThat(CallbackSignature.matches("1700000000000", sign, "another secret"))
                .isFalse();
        assertThat(CallbackSignature.matches("1700000000000", "", "this is a secret"))
                .isFalse();
    }
}
