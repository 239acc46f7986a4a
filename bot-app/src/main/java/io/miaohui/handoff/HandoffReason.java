package io.miaohui.handoff;

/** Which policy called a person. The names are stored. */
public enum HandoffReason {
    ASKED("要求人工"),
    MISSES("连续没答上"),
    REPEATED("同一问题问了多次"),
    OFFERED("选了转人工"),
    MOOD("情绪激动");

    private final String label;

    HandoffReason(String label) {
        this.label = label;
    }

    /** In a few words, for staff. */
    public String label() {
        return label;
    }
}
