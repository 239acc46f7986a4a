package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#A34 您好|#A34|您好",
                "＃Ａ３４ 您好|#A34|您好",
                "#a34 您好|#A34|您好",
                "  # A34：您好|#A34|您好",
                "#A 34，您好|#A34|您好",
                "#A34您好|#A34|您好",
                "#A34 3件都退|#A34|3件都退",
                "#A346 好|#A346|好",
                "#A34：文字|#A34|文字",
                "＃Ａ３４　接单|#A34|接单",
                "\u200b#A34\u2005接单|#A34|接单",
                "【#A34】您好|#A34|您好",
                "**#A34** 您好|#A34|您好",
            })
    void theCodeIsReadHoweverItWasTyped(String typed, String code, String rest) {
        assertThat(TicketCode.atHead(typed)).hasValue(new TicketCode.Headed(code, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"您好", "A34 您好", "#您好", "您好 #A34", "#34 您好", ""})
    void whatHasNoCodeAtItsHeadNamesNoTicket(String typed) {
        assertThat(TicketCode.atHead(typed)).isEmpty();
    }

    @Test
    void theFirstCodeInAQuotedTextCounts() {
        assertThat(TicketCode.in("**#A34 · 刚刚** 王女士：我看到 #C67")).hasValue("#A34");
    }

    @Test
    void noCodeHoldsSignsThatLookAlike() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            assertThat(TicketCode.random(random, 2))
                    .matches("#[A-Z][0-9]{2}")
                    .doesNotContainPattern("[0ODQ1IL2Z5S8BGV]");
        }
    }
}
