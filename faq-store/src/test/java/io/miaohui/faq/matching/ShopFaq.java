package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The FAQ of a made-up online shop. */
public final class ShopFaq {

    public static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

    private ShopFaq() {}

    public static List<FaqEntry> entries() {
        return new ArrayList<>(List.of(
                entry("return", "怎么退货", "我要退货", "买错了想退掉怎么操作", "退货流程是什么", "东西不想要了如何退"),
                entry("swap", "怎么换货", "尺码不合适想换一件", "如何更换商品"),
                entry("refund-when", "退款多久到账", "退款什么时候能收到", "钱几天退回来", "退的钱怎么还没到"),
                entry("seven-days", "支持7天无理由退货吗", "七天内可以无理由退吗"),
                entry("fifteen-days", "支持15天换新吗", "15天内坏了可以换新的吗"),
                entry("ship-when", "什么时候发货", "下单后多久发货", "怎么还没发货"),
                entry("freight", "运费是多少", "快递费怎么算", "满多少包邮"),
                entry("invoice", "如何开发票", "能开电子发票吗", "发票在哪里申请"),
                entry("invoice-title", "发票抬头写错了怎么改", "发票信息开错能重开吗"),
                entry("coupon", "优惠券怎么使用", "券为什么用不了", "优惠码在哪输入"),
                entry("address", "下单后怎么修改收货地址", "地址填错了怎么办"),
                entry("cancel", "怎么取消订单", "订单可以取消吗", "不想买了怎么取消"),
                entry("close-account", "怎么注销账号", "我想删除账户"),
                entry("open-renew", "怎么开通自动续费", "如何打开自动续费"),
                entry("close-renew", "怎么关闭自动续费", "自动续费如何取消"),
                entry("can-refund", "定制商品可以退款吗"),
                entry("password", "忘记密码怎么办", "登录密码找不回来"),
                entry("warranty", "保修期是多长时间", "质保几年"),
                entry("track", "怎么查物流", "我的包裹到哪了", "快递单号在哪里看"),
                entry("app", "app怎么下载", "手机客户端在哪下载")));
    }

    public static FaqEntry entry(String id, String question, String... similar) {
        return full(id, question, List.of(similar), List.of(), List.of(), null, null, true);
    }

    public static FaqEntry withNegative(String id, String question, List<String> similar, String... negative) {
        return full(id, question, similar, List.of(negative), List.of(), null, null, true);
    }

    public static FaqEntry withKeywords(String id, String question, String... rules) {
        return full(id, question, List.of(), List.of(), List.of(rules), null, null, true);
    }

    public static FaqEntry during(String id, String question, @Nullable Instant from, @Nullable Instant until) {
        return full(id, question, List.of(), List.of(), List.of(), from, until, true);
    }

    public static FaqEntry disabled(String id, String question) {
        return full(id, question, List.of(), List.of(), List.of(), null, null, false);
    }

    /** The shop's matcher with more entries. */
    static FaqMatcher with(FaqEntry... more) {
        List<FaqEntry> all = entries();
        all.addAll(List.of(more));
        return FaqIndex.build(all, List.of());
    }

    static String best(Match match) {
        return match.candidates().isEmpty()
                ? "nothing"
                : match.candidates().get(0).entry().id();
    }

    static double confidence(Match match, String id) {
        return match.candidates().stream()
                .filter(candidate -> candidate.entry().id().equals(id))
                .mapToDouble(candidate -> candidate.confidence())
                .findFirst()
                .orElse(0);
    }

    private static FaqEntry full(
            String id,
            String question,
            List<String> similar,
            List<String> negative,
            List<String> keywords,
            @Nullable Instant from,
            @Nullable Instant until,
            boolean enabled) {
        return new FaqEntry(
                id, "", question, similar, negative, keywords, "答", null, null, from, until, enabled, Map.of());
    }
}
