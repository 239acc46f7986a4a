package io.miaohui.connectors;

/** A request that the edge refused before anything was processed. Carries no customer text and no secret. */
public final class EdgeRejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request was refused; the HTTP status it gets and the {@code reason} label it is counted under. */
    public enum Reason {
        UNKNOWN_ACCOUNT(404),
        BAD_SIGNATURE(401),
        STALE(401),
        WRONG_RECEIVER(403),
        MALFORMED(400),
        TOO_LARGE(413),
        TOO_MANY(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final String channel;
    private final Reason reason;

    public EdgeRejection(String channel, Reason reason, String detail) {
        super(detail, null, false, false);
        this.channel = channel;
        this.reason = reason;
    }

    public String channel() {
        return channel;
    }

    public Reason reason() {
        return reason;
    }
}
