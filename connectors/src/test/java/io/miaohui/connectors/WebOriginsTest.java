package io.miaohui.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.shop.example, https://www.shop.example",
        "HTTPS://WWW.Shop.Example/, https://www.shop.example",
        "https://shop.example:443, https://shop.example",
        "http://127.0.0.1:5500, http://127.0.0.1:5500"
    })
    void anOriginIsKeptAsBrowsersWriteIt(String set, String kept) {
        assertThat(new WebOrigins(List.of(set)).allowedOrigins()).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.shop.example",
                "shop.example",
                "https://shop.example/chat",
                "https://me@shop.example",
                "https://shop.example?a",
                "file:///shop",
                "https://shop.example; script-src *",
                ""
            })
    void whatIsNoOriginStopsTheStartWithTheKeysName(String set) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebOrigins(List.of(set)))
                .withMessageStartingWith("miaohui.web.allowed-origins: found \"" + set + "\"");
    }

    @Test
    void thePageMayBeFramedByItselfAndTheSitesOfTheSettings() {
        assertThat(new WebOrigins(List.of()).frameAncestors()).isEqualTo("'self'");
        assertThat(new WebOrigins(List.of("https://a.example", "https://b.example")).frameAncestors())
                .isEqualTo("'self' https://a.example https://b.example");
    }
}
