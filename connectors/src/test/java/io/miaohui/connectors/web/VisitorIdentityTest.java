package io.miaohui.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorIdentityTest {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** {@code printf '%s' 张三 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef} */
    static final String SIGNED = "ad1c60b92c2e5b0d3f4a78ea6d54669d3612cc48ebfeefbb3dbe5d234387bb17";

    /** {@code printf '张三\n1764000000' | openssl dgst …} */
    static final String SIGNED_UNTIL = "efe9bdfa59552b3388b65aa15080c225ea5c3190bd20e2fe927334581a080d59";

    private final MutableClock clock =
            new MutableClock(Instant.ofEpochSecond(1_764_000_000).minusSeconds(60));
    private final VisitorIdentity identity = new VisitorIdentity(settings(SECRET), clock);

    @Test
    void aSignedCustomerIsBelieved() {
        assertThatCode(() -> identity.check("张三", SIGNED)).doesNotThrowAnyException();
        assertThatCode(() -> identity.check("张三", ' ' + SIGNED.toUpperCase(java.util.Locale.ROOT)))
                .doesNotThrowAnyException();
    }

    @Test
    void aSignatureWithAnExpiryEndsThen() {
        String proof = "1764000000." + SIGNED_UNTIL;
        assertThatCode(() -> identity.check("张三", proof)).doesNotThrowAnyException();

        clock.advance(Duration.ofSeconds(60));

        assertRefused("张三", proof, Reason.STALE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "1764000000.", "1764000001." + SIGNED_UNTIL, SIGNED_UNTIL, "1764000000." + SIGNED})
    void whoShowsNoSignatureOfTheirOwnIdIsRefused(@Nullable String proof) {
        assertRefused("张三", proof, Reason.BAD_SIGNATURE);
    }

    @Test
    void aSignatureIsForOneCustomerOnly() {
        assertRefused("李四", SIGNED, Reason.BAD_SIGNATURE);
    }

    @Test
    void aRandomVisitorNeedsNoSignatureAndAGuessableOneDoes() {
        assertThatCode(() -> identity.check("visitor-0123456789abcdef0123456789abcdef", null))
                .doesNotThrowAnyException();
        assertRefused("visitor-1", null, Reason.BAD_SIGNATURE);
        assertRefused("visitor-0123456789abcdef0123456789abcdef0", null, Reason.BAD_SIGNATURE);
    }

    @Test
    void withoutASecretEveryIdIsTaken() {
        VisitorIdentity open = new VisitorIdentity(settings(" "), clock);

        assertThatCode(() -> open.check("anybody", null)).doesNotThrowAnyException();
    }

    @Test
    void aShortSecretStopsTheStartAndALongOneIsNeverShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("short"))
                .withMessage("miaohui.web.identity-secret: found 5 characters, expected at least 32, or nothing");
        assertThat(settings(SECRET).toString()).doesNotContain(SECRET);
    }

    private void assertRefused(String customer, @Nullable String proof, Reason reason) {
        assertThatExceptionOfType(EdgeRejection.class)
                .isThrownBy(() -> identity.check(customer, proof))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static WebSettings settings(String secret) {
        return new WebSettings("t", "g", List.of(), 60, 600, secret);
    }
}
