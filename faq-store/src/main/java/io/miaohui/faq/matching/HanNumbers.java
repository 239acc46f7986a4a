package io.miaohui.faq.matching;

/** Numbers in Chinese characters, below 万. */
final class HanNumbers {

    private static final String DIGITS = "零一二三四五六七八九";

    private HanNumbers() {}

    /** 三四 says about three or four. */
    static boolean isRange(String two) {
        int first = digit(two.charAt(0));
        return first > 0 && digit(two.charAt(1)) == first + 1;
    }

    /** 十五 is 15, 二百三十 230, 二零二六 2026, 半 one half. */
    static double read(String written) {
        if (written.equals("半")) {
            return 0.5;
        }
        double sum = 0;
        double left = 0;
        for (int i = 0; i < written.length(); i++) {
            int place = place(written.charAt(i));
            if (place > 1) {
                sum += Math.max(1, left) * place;
                left = 0;
            } else {
                left = left * 10 + Math.max(0, digit(written.charAt(i)));
            }
        }
        return sum + left;
    }

    /** 1 for a digit. */
    private static int place(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 1;
        };
    }

    private static int digit(char c) {
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
