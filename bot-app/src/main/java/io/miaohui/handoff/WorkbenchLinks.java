package io.miaohui.handoff;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.dao.DuplicateKeyException;

/**
 * Links that let somebody into one ticket's page. A link's key is {@code nonce.expiry.signature}; the first browser that
 * uses it gets a proof of its own, the seat, and the link is spent. Tickets' ids are never used twice.
 */
class WorkbenchLinks {

    /** In the place of a nonce: the link opens the page as often as somebody presses it. */
    private static final String MANY = "many";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI publicUrl;
    private final Seal seal;
    private final WorkbenchLinkMapper used;
    private final WorkbenchSettings settings;
    private final Clock clock;

    WorkbenchLinks(URI publicUrl, Seal seal, WorkbenchLinkMapper used, WorkbenchSettings settings, Clock clock) {
        this.publicUrl = publicUrl;
        this.seal = seal;
        this.used = used;
        this.settings = settings;
        this.clock = clock;
    }

    /** The absolute URL of a ticket's page, for who has a seat or is signed in. */
    String page(Handoff handoff) {
        return publicUrl.toString().replaceAll("/+$", "") + "/workbench/" + handoff.pathCode();
    }

    /** A link that opens the page once, unless the settings say that links open it often. */
    String once(Handoff handoff) {
        return settings.oneTimeLinks() ? link(handoff, nonce()) : often(handoff);
    }

    /** A link for a group in which nobody can ask for another one. */
    String often(Handoff handoff) {
        return link(handoff, MANY);
    }

    private String link(Handoff handoff, String nonce) {
        return page(handoff) + "?key=" + nonce + '.' + seal.of(link(handoff.id(), nonce), settings.linkLife());
    }

    /** Whether that key is one of ours for that ticket and its time has not come, be it used or not. */
    boolean opens(Handoff handoff, String key) {
        int dot = key.indexOf('.');
        return dot > 0 && seal.holds(link(handoff.id(), key.substring(0, dot)), key.substring(dot + 1));
    }

    /** Whether a key that opens the page was used before. */
    boolean isSpent(String key) {
        return !isForMany(key) && used.used(nonceOf(key)) > 0;
    }

    static boolean isForMany(String key) {
        return key.startsWith(MANY + ".");
    }

    /**
     * Uses a key that opens the page.
     *
     * @return whether nobody was faster
     */
    boolean spend(String key) {
        if (isForMany(key)) {
            return true;
        }
        try {
            used.use(nonceOf(key), clock.instant());
        } catch (DuplicateKeyException spent) {
            return false;
        }
        used.forget(clock.instant().minus(settings.linkLife()));
        return true;
    }

    /** A browser's proof that it was let in, good for as long as a link. */
    String seat(Handoff handoff) {
        return seal.of("seat:" + handoff.id(), settings.linkLife());
    }

    boolean seats(Handoff handoff, String presented) {
        return seal.holds("seat:" + handoff.id(), presented);
    }

    Duration seatLife() {
        return settings.linkLife();
    }

    private static String link(long ticket, String nonce) {
        return "link:" + ticket + ':' + nonce;
    }

    private static String nonceOf(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String nonce() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
