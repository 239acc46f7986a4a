package io.miaohui.handoff;

import java.util.regex.Pattern;

/** What agents write while they look for the answer, and after they gave it. */
public final class HoldingWords {

    private static final int LONGEST = 40;
    private static final int SHORTEST_ANSWER = 4;
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HOLDING = Pattern.compile(
            "稍等|等一下|等下|看一下|看看|查一下|查查|核实|确认一下|联系您|回复您|为您服务|帮您处理|不客气|抱歉久等|让您久等|在吗|one moment|let me check",
            Pattern.CASE_INSENSITIVE);

    private HoldingWords() {}

    /** Whether it answers nothing. */
    public static boolean are(String text) {
        String plain = NOISE.matcher(text).replaceAll("");
        return plain.length() < SHORTEST_ANSWER
                || plain.length() <= LONGEST && HOLDING.matcher(text).find();
    }
}
