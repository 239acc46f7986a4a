package io.miaohui.faq;

/** The draft holds no enabled entry: published, it would leave nothing that answers. */
public final class EmptyDraftException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public EmptyDraftException() {
        super("the draft holds no enabled entry, so nothing would answer; the live release stays");
    }
}
