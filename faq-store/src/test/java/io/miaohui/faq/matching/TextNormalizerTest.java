package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

    private final TextNormalizer normalizer = new TextNormalizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ＡＰＰ怎麼下載？            | app怎么下载
                    7 天内能退吗               | 7天内能退吗
                    wi-fi 连不上!              | wifi连不上
                    iPhone 15 Pro 有货吗       | iphone 15 pro有货吗
                    运费是3.5元还是 5%         | 运费是3.5元还是5%
                    看 https://a.cn/x?y=1 退货 | 看退货
                    怎么退货😂😂[捂脸]          | 怎么退货
                    """)
    void widthCaseScriptAndDecorationDoNotMatter(String raw, String normalized) {
        assertThat(normalizer.normalize(raw)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你好，请问怎么退货？",
                "嗯那个 怎么退货呀",
                "亲，怎么退货呢 谢谢",
                "麻烦问一下怎么退货，在线等",
                "您好我想咨询一下怎么退货",
                "hello 怎么退货 thanks",
                "喂，怎么退货啊"
            })
    void politenessAndFillersAreStripped(String polite) {
        assertThat(normalizer.normalize(polite)).isEqualTo("怎么退货");
    }

    @ParameterizedTest
    @ValueSource(strings = {"为什么没有发货", "怎么不能用券", "没收到货", "不想要了", "亲子装有货吗", "额度不够", "那边能送到吗", "喂养指南在哪", "history怎么看"})
    void nothingThatCarriesMeaningIsLost(String question) {
        assertThat(normalizer.normalize(question)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({
        "我买的嗯机票呃怎么退, 我买的机票怎么退",
        "请问一下就是那个那个机票怎么退, 机票怎么退",
        "我的账号就是说登不上了, 我的账号登不上了",
        "机票机票机票怎么退, 机票怎么退",
        "我现在我现在要重新注册, 我现在要重新注册",
        "退票然后呢手续费谁出, 退票手续费谁出"
    })
    void whatDictationLeavesBetweenWordsIsStripped(String dictated, String normalized) {
        assertThat(normalizer.normalize(dictated)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "能不能不扣钱",
                "是不是不收手续费",
                "有没有没开通的",
                "老是打嗝打呃怎么办",
                "呃逆吃什么药",
                "那个那什么时候到",
                "你一步一步教我",
                "退款失败失败原因是什么",
                "100100是什么号码",
                "wifiwifi"
            })
    void whatOnlyLooksLikeAFillerIsKept(String question) {
        String kept = question.replace("那个那什么", "那什么").replace("失败失败", "失败");

        assertThat(normalizer.normalize(question)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"你好, 你好", "在吗？, 在吗", "谢谢, 谢谢", "嗯嗯, 嗯嗯"})
    void aTextOfPolitenessAloneIsKept(String raw, String normalized) {
        assertThat(normalizer.normalize(raw)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "？？？", "😂😂", "[微笑]", "https://a.cn/b", "\u0000\u200b"})
    void whatHasNoLetterIsEmpty(String raw) {
        assertThat(normalizer.normalize(raw)).isEmpty();
    }

    @Test
    void aVeryLongTextIsReadAsFarAs512CodePoints() {
        assertThat(normalizer.normalize(distinct(0xac00))).hasSize(512);
        assertThat(normalizer.normalize(distinct(0x20000))).hasSize(1024);
    }

    private static String distinct(int first) {
        return IntStream.range(first, first + 5_000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void normalizingTwiceChangesNothingMore() {
        for (var entry : ShopFaq.entries()) {
            String once = normalizer.normalize(entry.question());
            assertThat(normalizer.normalize(once)).isEqualTo(once);
        }
    }
}
