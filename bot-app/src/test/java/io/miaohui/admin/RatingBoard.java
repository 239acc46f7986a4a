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
