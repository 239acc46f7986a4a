package io.miaohui.faq;

/** A file of which nothing can be read; the message says in one sentence what it is and what to do, for people. */
public final class UnusableSpreadsheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        EMPTY,
        NOT_A_SPREADSHEET,
        ENCRYPTED,
        TOO_LARGE,
        NO_HEADER,
        DAMAGED
    }

    private final Kind kind;

    public UnusableSpreadsheetException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
