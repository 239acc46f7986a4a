package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ReplyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3*4*5 等于 60",
                "订单_12_34 [查看](http://evil.example)",
                "`代码` ~~划掉~~ \\路径",
                "# 不是标题",
                "https://a.example/x_y_z?a=1&copy=2",
                "<b>不是标签</b>"
            })
    void whatAPersonTypedArrivesAsTyped(String typed) {
        assertThat(ReplyText.plain(Literal.text(typed))).isEqualTo(typed);
    }

    @Test
    void aCustomerCannotMentionAnybodyOrMakeALinkInTheGroup() {
        String line = Literal.line("<@all> 看 [这里](http://evil.example)\n**#C34** 好的", 100);

        assertThat(line).doesNotContain("<@", "\n").contains("\\[这里\\]", "\\*\\*#C34");
    }

    @Test
    void whatIsTooLongEndsBetweenCodePoints() {
        assertThat(Shorten.to("四个字😀的", 5)).isEqualTo("四个字…");
    }
}
