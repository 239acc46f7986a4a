package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "我的手机13812345678收不到验证码, 我的手机***收不到验证码",
        "138 1234 5678 收不到短信, *** 收不到短信",
        "138-1234-5678收不到, ***收不到",
        "+86 13812345678 能改吗, *** 能改吗",
        "１３８１２３４５６７８ 收不到短信, *** 收不到短信",
        "身份证11010519491231002X填错了, 身份证***填错了",
        "身份证 110105194912310021 填错了, 身份证 *** 填错了",
        "订单2026112200123到哪了, 订单***到哪了",
        "运单SF1234567890到哪了, 运单***到哪了",
        "订单 JD-20261122-88 怎么退, 订单 *** 怎么退",
        "卡号6222 0212 3456 7890 123 扣款了, 卡号*** 扣款了",
        "发票发到 Li.Ming+a@shop.example.com 可以吗, 发票发到 *** 可以吗",
        "加我微信 li_ming66 说, 加我微信 *** 说",
        "QQ：123456 加一下, QQ：*** 加一下",
        "https://shop.example.com/item?id=7&u=li 这个有货吗, *** 这个有货吗"
    })
    void whatPointsToAPersonIsTakenOutOfAQuestion(String asked, String kept) {
        assertThat(PersonalData.maskQuestion(asked)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "买了15天还能退吗",
                "满300减50怎么用",
                "12306能开发票吗",
                "RTX4090Ti有货吗",
                "iPhone15ProMax保修多久",
                "2026年双十一几点开始",
                "运费12.50元谁出"
            })
    void numbersThatAreNobodysStay(String asked) {
        assertThat(PersonalData.maskQuestion(asked)).isEqualTo(asked);
    }

    @Test
    void anAnswerKeepsItsLinksAndHotlinesAndLosesTheCustomersNumbers() {
        assertThat(PersonalData.maskAnswer(
                        "已为您的 13812345678 登记，订单 202611220012345 和运单 SF1234567890 今天发出，身份证 11010519491231002X 已核对。"))
                .isEqualTo("已为您的 *** 登记，订单 *** 和运单 *** 今天发出，身份证 *** 已核对。");
        String general =
                "请拨打 400-123-4567 或 4001234567，详见 https://shop.example.com/a/1234567890?x=12345678901 ，30 天内有效。";
        assertThat(PersonalData.maskAnswer(general)).isEqualTo(general);
    }
}
