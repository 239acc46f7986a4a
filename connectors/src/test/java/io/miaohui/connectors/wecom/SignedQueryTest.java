package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SignedQueryTest {

    @Test
    void escapesAreReadAndAPlusStaysAPlus() {
        assertThat(query("msg_signature=a1&timestamp=2&nonce=n%20n&echostr=ab%2Bc+d%3D%3D"))
                .isEqualTo(new SignedQuery("a1", "2", "n n", "ab+c+d=="));
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(query(null)).isEqualTo(new SignedQuery("", "", "", ""));
        assertThat(query("nonce&=x&&timestamp=")).isEqualTo(new SignedQuery("", "", "", ""));
    }

    @Test
    void theFirstOfTwoValuesCounts() {
        assertThat(query("nonce=1&nonce=2").nonce()).isEqualTo("1");
    }

    @Test
    void aBrokenEscapeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> query("nonce=%zz"));
    }

    private static SignedQuery query(String text) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(text);
        return SignedQuery.of(request);
    }
}
