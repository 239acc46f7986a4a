package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in a text, each with the unit behind it: 7天, 七天 and 7日 are one. */
record Numbers(List<Amount> amounts) {

    private static final String UNITS = "天|日|个?工作日|周|个?星期|个?月|年|小时|分钟|元|块|折|岁|斤|公斤|kg|g|ml|寸|码|%|号|期|张|次|件|楼|级|点";

    private static final Pattern AMOUNT =
            Pattern.compile("(\\d+(?:\\.\\d+)?)(" + UNITS + ")?|([一二两三四五六七八九十]{1,3})(" + UNITS + ")");

    private static final Numbers NONE = new Numbers(List.of());

    record Amount(String number, String unit) {}

    static Numbers in(String text) {
        List<Amount> amounts = new ArrayList<>(2);
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(1) == null ? digits(matcher.group(3)) : matcher.group(1);
            String unit = matcher.group(1) == null ? matcher.group(4) : matcher.group(2);
            amounts.add(new Amount(digits, unit == null ? "" : unit(unit)));
        }
        return amounts.isEmpty() ? NONE : new Numbers(List.copyOf(amounts));
    }

    /** Whether both give an amount in one unit and none that is the same. */
    boolean contradict(Numbers other) {
        if (amounts.isEmpty() || other.amounts.isEmpty()) {
            return false;
        }
        boolean comparable = false;
        for (Amount mine : amounts) {
            for (Amount theirs : other.amounts) {
                if (mine.equals(theirs)) {
                    return false;
                }
                comparable |= mine.unit().equals(theirs.unit());
            }
        }
        return comparable;
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "日" -> "天";
            case "块" -> "元";
            case "星期", "个星期" -> "周";
            case "个月" -> "月";
            case "个工作日" -> "工作日";
            default -> unit;
        };
    }

    /** Up to 99; what is longer is taken as written. */
    private static String digits(String chinese) {
        String order = "零一二三四五六七八九";
        String text = chinese.replace('两', '二');
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? String.valueOf(order.indexOf(text)) : text;
        }
        int tens = ten == 0 ? 1 : order.indexOf(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : order.indexOf(text.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }
}
