package io.miaohui.faq.matching;

import io.miaohui.faq.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Takes down the steps of a match, or, for matches that nobody watches, nothing. */
final class Trace {

    private final boolean watched;
    private final List<Explanation.Step> steps = new ArrayList<>(0);

    private Trace(boolean watched) {
        this.watched = watched;
    }

    static Trace watched() {
        return new Trace(true);
    }

    static Trace unwatched() {
        return new Trace(false);
    }

    /** A step that made nothing is left out. */
    void step(String name, Supplier<String> result) {
        if (watched) {
            String made = result.get();
            if (!made.isEmpty()) {
                steps.add(new Explanation.Step(name, made));
            }
        }
    }

    List<Explanation.Step> steps() {
        return steps;
    }
}
