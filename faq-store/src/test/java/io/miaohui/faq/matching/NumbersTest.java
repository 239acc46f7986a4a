package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static boolean contradict(String one, String two) {
        TextNormalizer normalizer = new TextNormalizer();
        Numbers first = Numbers.in(normalizer.normalize(one));
        Numbers second = Numbers.in(normalizer.normalize(two));
        assertThat(first.contradict(second)).isEqualTo(second.contradict(first));
        return first.contradict(second);
    }

    @ParameterizedTest
    @CsvSource({
        "7天能退吗, 15天能退吗",
        "满99元包邮, 满199元包邮",
        "满99元7天内退, 满99元15天内退",
        "七天, 15日",
        "十五天退货, 30天退货",
        "二十天, 12天",
        "转100元, 转200元",
        "一百块, 二百块",
        "5万元怎么提, 50万怎么提",
        "第一次登录, 第二次登录",
        "首次登录, 第二次登录",
        "第2件半价, 第三件半价",
        "保修一年, 保修两年",
        "半年, 一年",
        "5G套餐, 4G套餐",
        "100M宽带, 200M宽带",
        "100兆, 200M",
        "3月的活动, 5月的活动",
        "3月5日能退吗, 3月8日能退吗",
        "2025年账单, 2026年账单",
        "iPhone 15 有货吗, iPhone 14 有货吗",
        "ios16能用吗, ios 17能用吗",
        "VIP1有什么权益, VIP2有什么权益",
        "3到5天发货, 7到10天发货",
        "3-5天发货, 7~10天发货",
        "24小时, 三天",
        "三个月, 六个月",
        "八折, 九折",
        "两张券, 三张券",
        "20%手续费, 30%手续费"
    })
    void differentAmountsContradict(String one, String two) {
        assertThat(contradict(one, two)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "7天能退吗, 七天能退吗",
        "7日, 7天",
        "7天, 一周",
        "十五天, 15天",
        "两个月, 2个月",
        "二十一天, 21天",
        "12个月, 一年",
        "半年, 6个月",
        "48小时发货, 两天发货",
        "5万元, 50000元",
        "5w块, 五万块",
        "2千元, 两千块",
        "一百二十元, 120元",
        "3.50元, 3.5块",
        "2公斤, 4斤",
        "5天能到吗, 3到5天能到吗",
        "三四天, 4天",
        "100M, 100兆",
        "3月份, 3月",
        "第二次, 第2次",
        "首单, 第一单"
    })
    void equalOrOverlappingAmountsDoNot(String one, String two) {
        assertThat(contradict(one, two)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "7天, 满99元",
        "7天能退吗, 能退吗",
        "我有一张券, 两张券能叠加吗",
        "便宜一点, 3点营业吗",
        "一下子扣了, 三下",
        "多少钱一年, 三年能便宜吗",
        "一个月多少钱, 三个月起订",
        "房租一个月三千, 一年能取几次",
        "3月的账单, 3个月的账单",
        "订单20260101123456, 订单20260202123456",
        "万一退了, 千万别退",
        "十分满意, 三分钟"
    })
    void whatCannotBeComparedDoesNot(String one, String two) {
        assertThat(contradict(one, two)).isFalse();
    }

    @Test
    void anotherAmountThanTheStandardQuestionsIsNotAnswered() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(
                        ShopFaq.entry("seven", "支持7天无理由退货吗", "七天内能无理由退吗", "7天无理由退货怎么申请"),
                        ShopFaq.entry("four", "4G套餐怎么办理", "办4G套餐"),
                        ShopFaq.entry("march", "3月的活动怎么参加"),
                        ShopFaq.entry("second", "第二件半价怎么算")),
                List.of());

        assertRefused(matcher.match("支持15天无理由退货吗", NOON), "seven");
        assertRefused(matcher.match("5G套餐怎么办理", NOON), "four");
        assertRefused(matcher.match("5月的活动怎么参加", NOON), "march");
        assertRefused(matcher.match("第三件半价怎么算", NOON), "second");
        assertThat(ShopFaq.confidence(matcher.match("支持一周无理由退货吗", NOON), "seven"))
                .isGreaterThan(ShopFaq.confidence(matcher.match("支持15天无理由退货吗", NOON), "seven"));
    }

    private static void assertRefused(Match match, String id) {
        assertThat(ShopFaq.confidence(match, id)).as(match.question()).isLessThanOrEqualTo(0.4);
        assertThat(match.candidates().get(0).signals())
                .anyMatch(signal -> signal.name().equals("number"));
    }

    @Test
    void whatOneCustomerNamedInASimilarQuestionBindsNobody() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(ShopFaq.entry("heavy", "行李超重怎么收费", "箱子超了5公斤怎么算钱"), ShopFaq.entry("lost", "行李丢了怎么办")),
                List.of());

        Match match = matcher.match("箱子超了26公斤怎么算钱", NOON);

        assertThat(ShopFaq.best(match)).isEqualTo("heavy");
        assertThat(match.candidates().get(0).signals())
                .noneMatch(signal -> signal.name().equals("number"));
    }
}
