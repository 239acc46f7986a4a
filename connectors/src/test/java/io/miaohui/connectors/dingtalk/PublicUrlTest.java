package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://img.example.com/a.png", "http://8.8.8.8/a.png", "https://172.32.0.1/a"})
    void phonesCanLoadIt(String url) {
        assertThat(PublicUrl.is(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/a.png",
                "http://127.0.0.1/a",
                "http://192.168.1.2/a",
                "http://10.0.0.1/a",
                "http://172.16.0.1/a",
                "http://[::1]/a",
                "http://nas.local/a",
                "https://intranet/a",
                "ftp://a.example/b",
                "not a url",
                ""
            })
    void phonesCannot(String url) {
        assertThat(PublicUrl.is(url)).isFalse();
    }
}
