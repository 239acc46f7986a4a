package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningReaderTest {

    private final MeaningReader reader = new MeaningReader();

    @ParameterizedTest
    @ValueSource(strings = {"不可以退款吗", "为什么没有发货", "无法登录", "券用不了", "支付失败", "还未收到"})
    void negationIsSeen(String text) {
        assertThat(reader.read(text).negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"可不可以退款", "能不能换", "有没有货", "是不是正品", "质量不错", "特别慢", "和图片差不多吗"})
    void whatOnlyLooksLikeNegationIsNot(String text) {
        assertThat(reader.read(text).negated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"怎么开通自动续费, 怎么关闭自动续费", "怎么登录, 怎么退出登录", "怎么发货, 怎么退货", "怎么添加地址, 怎么删除地址", "发货前能改吗, 发货后能改吗"})
    void oppositesOpposeBothWays(String one, String two) {
        assertThat(reader.read(one).opposes(reader.read(two))).isTrue();
        assertThat(reader.read(two).opposes(reader.read(one))).isTrue();
        assertThat(reader.read(one).opposes(reader.read(one))).isFalse();
    }

    @Test
    void whoNamesBothSidesOpposesNeither() {
        assertThat(reader.read("开通和关闭续费").opposes(reader.read("关闭续费"))).isFalse();
    }

    @Test
    void whatIsAskedForIsCompared() {
        Meaning when = reader.read("什么时候发货");

        assertThat(when.askedAlike(reader.read("多久发货"))).isEqualTo(1);
        assertThat(when.askedAlike(reader.read("哪里发货"))).isZero();
        assertThat(when.askedOutside(reader.read("哪里发货").asks())).isEqualTo(1);
        assertThat(reader.read("发货").askedAlike(reader.read("退货"))).isEqualTo(1);
    }
}
