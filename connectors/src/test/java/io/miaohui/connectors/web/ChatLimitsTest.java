package io.miaohui.connectors.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.MutableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatLimitsTest {

    private static final int PER_ADDRESS = 3;

    private final ChatLimits limits = new ChatLimits(
            new WebSettings("t", "g", List.of(), 2, PER_ADDRESS, null),
            new MutableClock(Instant.parse("2026-11-22T08:00:00Z")));
    private int customers;

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "not-an-address.example, not-an-address.example"
    })
    void oneAddressWritesOnlySoMuchWhateverNamesItUses(String first, String second) {
        writeAsOthers(first, PER_ADDRESS);

        assertRefused(() -> limits.writes("another", second));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.8", "2001:db8:1:2::1, 2001:db8:1:3::1"})
    void neighboursAreNotHeldUp(String first, String second) {
        writeAsOthers(first, PER_ADDRESS);

        assertThatCode(() -> limits.writes("another", second)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1"})
    void aProxyOnThisMachineStandsForEverybody(String proxy) {
        assertThatCode(() -> writeAsOthers(proxy, 3 * PER_ADDRESS)).doesNotThrowAnyException();
    }

    @Test
    void oneCustomerIsLimitedFromWhereverTheyWrite() {
        limits.writes("a", "203.0.113.1");
        limits.writes("a", "203.0.113.2");

        assertRefused(() -> limits.writes("a", "203.0.113.3"));
    }

    private void writeAsOthers(String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.writes("customer-" + customers++, address);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatExceptionOfType(EdgeRejection.class).isThrownBy(write);
    }
}
