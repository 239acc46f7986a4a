package io.miaohui.handoff;

/** Which policy called a person. The names are stored. */
public enum HandoffReason {
    ASKED("要求人工"),
    MISSES("连续没答上"),
    REPEATED("同一问题问了多次"),
    OFFERED("选了转人工"),
    MOOD("情绪激动"),
    SENSITIVE("敏感话题"),
    NEGATIVE("评价答案没帮助"),
    MARKED("这条知识要人工答复"),
    VIP("重要顾客没答上"),
    UNREADABLE("机器人读不了的消息");

    private final String label;

    HandoffReason(String label) {
        this.label = label;
    }

    /** In a few words, for staff. */
    public String label() {
        return label;
    }
}
