package io.miaohui.admin;

import io.miaohui.connectors.ReplyText;
import io.miaohui.faq.FaqEntry;

/** An entry as the list and the panel show it. */
record EntryView(FaqEntry entry, EntryState state, DraftMark mark) {

    /** The answer as customers see it; safe to write into a page as it is. */
    public String answerHtml() {
        return ReplyText.html(entry.answer());
    }
}
