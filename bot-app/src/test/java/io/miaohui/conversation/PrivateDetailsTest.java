package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateDetailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的电话13812345678，打给我|我的电话138****5678，打给我",
                "138 1234 5678 或 139-1234-5679|138****5678 或 139****5679",
                "+86 13812345678|+86 138****5678",
                "电话１３８１２３４５６７８|电话138****5678",
                "座机 010-62345678|座机 010-****5678",
                "身份证 11010519491231002X|身份证 110****002X",
                "身份证11010519491231002x。|身份证110****002x。",
                "卡号 4111 1111 1111 1111 退到这里|卡号 411****1111 退到这里",
                "卡号6222021234567890128|卡号622****0128",
                "邮箱 zhang.san@example.com.cn 收发票|邮箱 z***@example.com.cn 收发票",
                "寄到浙江省杭州市西湖区文三路123号4栋501室|寄到浙江省杭州市西湖区****",
                "阳光花园3栋2单元501|****",
            })
    void whatPointsToAPersonIsHiddenButForItsEnds(String typed, String shown) {
        assertThat(PrivateDetails.hidden(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "订单 202611220001234567 到哪了",
                "订单１２３４５ 全角不动",
                "身份证 110105194912310021",
                "卡号 4111111111111112",
                "400-800-1234",
                "满 200 减 30，12306 能买吗",
                "您的工单 #A34 第 2 条",
                "路上堵车，3 号到可以吗",
                "",
            })
    void ordersHotlinesAndWrongCheckDigitsStayReadable(String typed) {
        assertThat(PrivateDetails.hidden(typed)).isEqualTo(typed);
    }

    @Test
    void aLongTextIsReadInNoTimeWorthSpeakingOf() {
        String text = "省市区县".repeat(2_000) + "1 ".repeat(2_000);

        assertThat(PrivateDetails.hidden(text)).isEqualTo(text);
    }
}
