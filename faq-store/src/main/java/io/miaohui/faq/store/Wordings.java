package io.miaohui.faq.store;

import io.miaohui.faq.FaqEntry;
import java.util.ArrayList;
import java.util.List;

/** The further questions of one entry, as they are collected from their rows. */
final class Wordings {

    private final List<String> similar = new ArrayList<>();
    private final List<String> negative = new ArrayList<>();

    void add(QuestionRow question) {
        (question.kind == QuestionRow.Kind.SIMILAR ? similar : negative).add(question.wording);
    }

    FaqEntry completing(EntryRow row) {
        return row.toEntry(similar, negative);
    }
}
