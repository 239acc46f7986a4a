package io.miaohui.handoff;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time with its beginning and without its end. */
record Span(Instant from, Instant to) {

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** How much of it lies between two moments. */
    Duration within(Instant start, Instant end) {
        Instant first = from.isAfter(start) ? from : start;
        Instant last = to.isBefore(end) ? to : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }
}
