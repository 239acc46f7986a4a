package io.miaohui.admin;

import io.miaohui.conversation.Conversation;
import io.miaohui.handoff.Satisfaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Ratings as a test puts them up. */
class RatingBoard implements Satisfaction {

    volatile Figures all = new Figures(0, 0, 0, 0);
    volatile Map<By, List<Group>> groups = Map.of();

    void clear() {
        all = new Figures(0, 0, 0, 0);
        groups = Map.of();
    }

    void showTypical(List<String> entries) {
        all = new Figures(212, 148, 21, 14);
        groups = Map.of(
                By.ENTRY,
                        List.of(
                                new Group(entries.get(0), entries.get(0), new Figures(9, 2, 1, 4)),
                                new Group(entries.get(1), entries.get(1), new Figures(31, 22, 3, 1))),
                By.AGENT,
                        List.of(
                                new Group("u2", "王芳", new Figures(80, 50, 12, 9)),
                                new Group("u1", "小李", new Figures(132, 98, 9, 5))),
                By.DESK, List.of(new Group("default", "default", all)));
    }

    @Override
    public boolean rate(Conversation customer, Score score) {
        throw new UnsupportedOperationException("the console rates nothing");
    }

    @Override
    public Figures since(Instant begin) {
        return all;
    }

    @Override
    public List<Group> since(Instant begin, By by) {
        return groups.getOrDefault(by, List.of());
    }
}
