package io.miaohui.connectors;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A channel's platform with a customer in front of it, as {@link ChannelContractTest} needs it. It is a fake platform
 * that runs before the server does, and talks to the server as the real one would.
 */
public interface ChannelHarness extends AutoCloseable {

    /** What a platform has, and others lack. A case whose trait is missing is skipped. */
    enum Trait {
        /** What it delivers is signed, so that a forgery can be told. */
        SIGNED,
        /** The server needs an access token to write to it. */
        TOKENS,
        /** It refuses to take messages at too high a rate. */
        RATE_LIMITED,
        /** Customers can send something else than text. */
        OTHER_KINDS
    }

    /** What the platform saw of a delivery: acknowledged, refused for good, or neither. */
    enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        UNANSWERED;

        /** @param status of the server's response, 0 if there was none in time */
        public static Outcome ofStatus(int status) {
            if (status == 200) {
                return ACKNOWLEDGED;
            }
            return status >= 400 && status < 500 ? REFUSED : UNANSWERED;
        }
    }

    /** How long the platform waits for the response to a delivery before it hangs up. */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** The name of the channel under test. */
    String channel();

    Set<Trait> traits();

    /** Settings with which the server finds this platform; the platform listens already. */
    Map<String, String> settings();

    /** The server runs at this address; returns once a message can be delivered. */
    void connect(URI server);

    /** The customer writes; waits for the outcome. */
    Outcome say(String customer, String text);

    /** The customer writes once and the platform delivers it twice, under one message id; the second outcome. */
    Outcome sayAndRepeat(String customer, String text);

    /** Somebody without the platform's key pretends that the customer wrote. */
    Outcome forge(String customer, String text);

    /** The customer sends something that is no text and that has no words in it. */
    Outcome sayUnsupported(String customer);

    /** The tokens that the platform has given out are rejected from now on. */
    void expireTokens();

    /** The platform refuses what is sent to it as too much, until {@link #reset()}. */
    void limitRate();

    /**
     * The texts that the customer sees, in order, each as the platform shows it: cut where the platform cuts. Deliveries
     * that the platform itself knows as repeats are shown once.
     */
    List<String> heard(String customer);

    /** Ends faults and forgets what was heard. */
    void reset();

    @Override
    void close();
}
