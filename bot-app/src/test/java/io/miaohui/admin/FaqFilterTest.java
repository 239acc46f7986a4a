package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaqFilterTest {

    @Test
    void holdsNothingThatIsNotNeeded() {
        assertThat(new FaqFilter(" ", "", 0, null).url()).isEqualTo("/admin/faq");
        assertThat(new FaqFilter(null, null, 1, null).isActive()).isFalse();
    }

    @Test
    void keepsEveryCharacter() {
        assertThat(new FaqFilter("a&b=c+d {1}", "售后 & 退款", 3, "Q/1?").url())
                .isEqualTo("/admin/faq?q=a%26b%3Dc%2Bd%20%7B1%7D&category=%E5%94%AE%E5%90%8E%20%26%20%E9%80%80%E6%AC%BE"
                        + "&page=3&open=Q%2F1%3F");
    }

    @Test
    void movesThroughThePagesWithoutTheDetails() {
        FaqFilter filter = new FaqFilter("退货", null, 2, "Q-1");

        assertThat(filter.urlOfPage(3)).isEqualTo("/admin/faq?q=%E9%80%80%E8%B4%A7&page=3");
        assertThat(filter.urlOpening("Q-2")).endsWith("&page=2&open=Q-2");
        assertThat(filter.urlClosed()).endsWith("&page=2");
    }
}
