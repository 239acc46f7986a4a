package io.miaohui.customer;

/** An identity is another customer's, who has to give it up first. */
public final class IdentityTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;
    private final String owner;

    IdentityTakenException(Identity identity, String owner) {
        super("an identity belongs to another customer");
        this.identity = identity;
        this.owner = owner;
    }

    Identity identity() {
        return identity;
    }

    /** The other's key. */
    String owner() {
        return owner;
    }
}
