package io.miaohui.handoff;

/** What is to be done for a ticket now. */
sealed interface Duty {

    /** The desk has opened: its people are called, as was promised. */
    record Open() implements Duty {}

    /** The desk has closed: somebody else takes over, or the customer is promised when it goes on. */
    record Close() implements Duty {}

    /** Part of a target's time is over, or all of it. */
    record Remind(Target target, int percent) implements Duty {}

    /** The customer says nothing more: is it solved? */
    record AskSolved() implements Duty {}

    /** The customer didn't answer that either. */
    record End() implements Duty {}

    /** What a desk means to do in time. */
    enum Target {
        CLAIM("接单"),
        ANSWER("首次回复"),
        RESOLVE("解决");

        private final String label;

        Target(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
