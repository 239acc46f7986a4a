package io.miaohui.faq.tuning;

import java.util.List;

/**
 * A labelled set and what was seen of it.
 *
 * @param teaches whether weights are trained on it
 */
record Subject(boolean teaches, List<Seen> seen) {

    String name() {
        return seen.get(0).variant().set().name();
    }

    static List<Seen> taught(List<Subject> subjects) {
        return subjects.stream()
                .filter(Subject::teaches)
                .flatMap(subject -> subject.seen().stream())
                .toList();
    }

    /** What the others teach. */
    static List<Seen> taught(List<Subject> subjects, Subject but) {
        return taught(subjects.stream().filter(subject -> subject != but).toList());
    }
}
