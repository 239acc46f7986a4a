package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPairTest {

    @Test
    void oneWordThatDiffersIsAPair() {
        assertThat(pair("邮费 多少", "运费 多少")).contains(new WordPair("邮费", "运费"));
        assertThat(pair("怎么 开 电子 发票", "怎么 开 票据")).contains(new WordPair("电子发票", "票据"));
        assertThat(pair("查 包裹", "查 快递")).contains(new WordPair("包裹", "快递"));
    }

    @Test
    void aWordThatTheDictionaryLacksComesInPieces() {
        assertThat(pair("花 呗 怎么 还", "分期 怎么 还")).contains(new WordPair("花呗", "分期"));
    }

    @ParameterizedTest
    @CsvSource({
        "邮费 多少, 邮费 多少",
        "邮费 多少 钱, 运费 是 多少",
        "邮费, 运费",
        "怎么 查 邮费, 怎么 查",
        "不 想 要 了 咋整, 不 想 要 了 怎么 退",
        "15 天 能 退, 7 天 能 退",
        "可以 退款, 不可以 退款",
        "邮 多少, 运 多少",
        "在 哪儿 能 看到 我 以前 买 的 东西, 在 订单 列表 看到 我 以前 买 的 东西 吗"
    })
    void anythingElseIsNone(String asked, String known) {
        assertThat(pair(asked, known)).isEmpty();
    }

    private static java.util.Optional<WordPair> pair(String asked, String known) {
        return WordPair.between(List.of(asked.split(" ")), List.of(known.split(" ")));
    }
}
