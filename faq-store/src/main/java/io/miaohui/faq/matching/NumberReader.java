package io.miaohui.faq.matching;

import io.miaohui.faq.matching.Numbers.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the {@link Numbers} out of a normalised text. */
final class NumberReader {

    /** @param worth how many of what is counted the unit is */
    private record Unit(String counted, double worth) {}

    /** What is meant by 50万 alone. */
    private static final String MONEY = "元";

    private static final Map<String, Unit> UNITS = new HashMap<>();

    static {
        unit("天", 1, "天", "日");
        unit("天", 7, "周", "星期", "个星期", "礼拜", "个礼拜");
        unit("小时", 1, "小时", "个小时", "钟头", "个钟头");
        unit("小时", 24, "昼夜");
        unit("分钟", 1, "分钟");
        unit("个月", 1, "个月");
        unit("个月", 12, "年");
        unit("月份", 1, "月", "月份");
        unit("工作日", 1, "工作日", "个工作日", "交易日", "个交易日");
        unit(MONEY, 1, "元", "块", "块钱");
        unit("公斤", 1, "公斤", "千克", "kg");
        unit("公斤", 0.5, "斤");
        unit("毫升", 1, "毫升", "ml");
        unit("厘米", 1, "厘米", "公分", "cm");
        unit("兆", 1, "兆", "m", "mb");
        unit("g", 1, "g", "gb", "个g", "克");
        unit("级", 1, "级", "星", "星级");
        unit("层", 1, "层", "楼");
        for (String name : "折 岁 米 寸 码 % 号 期 点 代 版 张 次 件 笔 份 位 人 台 部 本 瓶 片 粒 盒 包 条 套 门 家 股 针 胎 单 倍 个".split(" ")) {
            unit(name, 1, name);
        }
    }

    /** 一 before these is an article rather than a number: 一张券, 一点. */
    private static final String COUNTERS = "元块折号期点级楼层张次件笔份位人台部本瓶片粒盒包条套门家股针单倍个";

    private static final String UNIT = UNITS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<unit>", ")(?![a-z])"));

    private static final String DIGITS = "\\d+(?:\\.\\d+)?";
    private static final String HAN = "[零一二两三四五六七八九十百千半]+";
    private static final String SCALE = "(?<scale>[十百千]?万|[百千亿]|[kw](?![a-z]))?";

    /** 3月5日; 首次; 第二次, ios 16, 满99, 3到5天, 2万元; 七天, 三到五天. */
    private static final Pattern AMOUNT = Pattern.compile("(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]"
            + "|(?<initial>首)[次单笔月年期]"
            + "|(?<order>第)(?<place>" + DIGITS + "|" + HAN + ")"
            + "|(?:(?<name>[a-z]+) ?)?(?<low>" + DIGITS + ")(?:(?: |到|至)(?<high>" + DIGITS + "))?" + SCALE + "(?:"
            + UNIT + ")?"
            + "|(?<few>" + HAN + ")(?:(?:到|至)(?<many>" + HAN + "))?(?<thousands>万|亿)?" + UNIT.replace("unit", "kind"));

    /** 一年多少钱, 多少钱一次: for each, not one. */
    private static final Pattern EACH = Pattern.compile("(?<=[钱少价费])一|一[^一]{1,3}(?=多少|几)");

    /** Longer ones are somebody's number, not an amount. */
    private static final int LONGEST = 6;

    private static final int FIRST_YEAR = 1900;
    private static final double HOURS = 24;

    private NumberReader() {}

    private static void unit(String counted, double worth, String... names) {
        for (String name : names) {
            UNITS.put(name, new Unit(counted, worth));
        }
    }

    static Numbers read(String text) {
        if (text.chars().noneMatch(NumberReader::counts)) {
            return Numbers.NONE;
        }
        List<Amount> amounts = new ArrayList<>(2);
        Matcher matcher = AMOUNT.matcher(EACH.matcher(text).replaceAll("每"));
        while (matcher.find()) {
            read(matcher, amounts);
        }
        return amounts.isEmpty() ? Numbers.NONE : new Numbers(List.copyOf(amounts));
    }

    private static boolean counts(int c) {
        return Character.isDigit(c) || "零一二两三四五六七八九十百千半首".indexOf(c) >= 0;
    }

    private static void read(Matcher found, List<Amount> amounts) {
        if (found.group("month") != null) {
            amounts.add(amount(number(found.group("month")), 0, "月份"));
            amounts.add(amount(number(found.group("day")), 0, "日期"));
        } else if (found.group("initial") != null) {
            amounts.add(amount(1, 0, "第"));
        } else if (found.group("order") != null) {
            amounts.add(amount(number(found.group("place")), 0, "第"));
        } else if (found.group("low") != null) {
            inDigits(found, amounts);
        } else {
            inHan(found, amounts);
        }
    }

    private static void inDigits(Matcher found, List<Amount> amounts) {
        String low = found.group("low");
        String unit = found.group("unit");
        String name = found.group("name");
        if (unit == null && low.length() > LONGEST) {
            return;
        }
        double scale = scale(found.group("scale"));
        double high = found.group("high") == null ? 0 : scale * number(found.group("high"));
        if (unit != null) {
            amounts.add(counted(scale * number(low), high, unit, false));
        } else {
            amounts.add(amount(scale * number(low), high, name != null ? name : scale > 1 ? MONEY : ""));
        }
    }

    private static void inHan(Matcher found, List<Amount> amounts) {
        String few = found.group("few");
        String unit = found.group("kind");
        if (few.equals("一") && COUNTERS.contains(unit)) {
            return;
        }
        double scale = scale(found.group("thousands"));
        String many = found.group("many");
        boolean about = many == null && few.length() == 2 && HanNumbers.isRange(few);
        double low = HanNumbers.read(about ? few.substring(0, 1) : few);
        double high = about ? HanNumbers.read(few.substring(1)) : many == null ? 0 : HanNumbers.read(many);
        amounts.add(counted(scale * low, scale * high, unit, few.equals("一")));
    }

    private static Amount counted(double low, double high, String name, boolean one) {
        Unit unit = Objects.requireNonNull(UNITS.get(name));
        if (unit.counted().equals("个月") && low >= FIRST_YEAR) {
            return amount(low, high, "年份");
        }
        if (unit.counted().equals("小时") && low % HOURS == 0 && high % HOURS == 0) {
            return amount(low / HOURS, high / HOURS, "天");
        }
        return new Amount(low * unit.worth(), Math.max(low, high) * unit.worth(), unit.counted(), one);
    }

    /** @param high 0 for none */
    private static Amount amount(double low, double high, String unit) {
        return new Amount(low, Math.max(low, high), unit, false);
    }

    private static double number(String written) {
        return Character.isDigit(written.charAt(0)) ? Double.parseDouble(written) : HanNumbers.read(written);
    }

    private static double scale(@Nullable String scale) {
        if (scale == null) {
            return 1;
        }
        double value = 1;
        for (int i = 0; i < scale.length(); i++) {
            value *= switch (scale.charAt(i)) {
                case '十' -> 10;
                case '百' -> 100;
                case '千', 'k' -> 1000;
                case '万', 'w' -> 10_000;
                default -> 100_000_000;
            };
        }
        return value;
    }
}
