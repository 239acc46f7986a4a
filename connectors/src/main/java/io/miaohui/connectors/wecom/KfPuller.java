package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Cursors;
import io.miaohui.connectors.Cursors.Position;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Leases;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an account's feed to its end. One replica at a time does, under a lease that it renews for each page; should it
 * be so slow that another takes over, {@link Cursors} lets only one of them move on.
 */
final class KfPuller {

    private static final Logger log = LoggerFactory.getLogger(KfPuller.class);

    /** Longer than one page takes with its time-outs: how long a killed replica holds up the account. */
    static final Duration LEASE = Duration.ofSeconds(20);

    /** A message comes a moment before the signal by which its account is first heard of. */
    private static final Duration BEFORE_SIGNAL = Duration.ofSeconds(10);

    private static final int TOKEN_REJECTED = 95007;

    private final Leases leases;
    private final Cursors cursors;

    KfPuller(Leases leases, Cursors cursors) {
        this.leases = leases;
        this.cursors = cursors;
    }

    /**
     * Takes over what is new.
     *
     * @param token the last signal's, if it is still valid
     * @return false if another replica is at it
     * @throws WxErrorException what WeCom said
     * @throws RuntimeException if WeCom or the database could not be reached; what was taken until then is safe
     */
    boolean pull(KfApp app, String openKfId, @Nullable String token) throws WxErrorException {
        String feed = app.feed(openKfId);
        if (!leases.hold(feed, LEASE)) {
            return false;
        }
        try {
            return readOn(app, openKfId, token, feed);
        } finally {
            leases.release(feed);
        }
    }

    private boolean readOn(KfApp app, String openKfId, @Nullable String token, String feed) throws WxErrorException {
        Position at = cursors.of(feed);
        boolean more = true;
        while (more) {
            KfApi.Page page = page(app, openKfId, at, token);
            String next = page.next() == null ? at.cursor() : page.next();
            more = page.more() && !Objects.equals(next, at.cursor());
            if (next != null && !(next.equals(at.cursor()) && page.items().isEmpty())) {
                at = cursors.advance(feed, at, next, messages(app, openKfId, page, at));
            }
            if (more && !leases.hold(feed, LEASE)) {
                return false;
            }
        }
        return true;
    }

    private static KfApi.Page page(KfApp app, String openKfId, Position at, @Nullable String token)
            throws WxErrorException {
        try {
            return app.api().sync(openKfId, at.cursor(), token);
        } catch (WxErrorException e) {
            if (token == null || WecomErrors.code(e) != TOKEN_REJECTED) {
                throw e;
            }
            return app.api().sync(openKfId, at.cursor(), null);
        }
    }

    /** A first look gets the feed of three days; whoever wrote before anybody listened is not answered now. */
    private static List<IncomingMessage> messages(KfApp app, String openKfId, KfApi.Page page, Position at) {
        List<KfItem> fresh = page.items().stream()
                .map(KfItem::new)
                .filter(item -> !item.sentAt().isBefore(at.since().minus(BEFORE_SIGNAL)))
                .toList();
        if (fresh.size() < page.items().size()) {
            log.info(
                    "Left out {} items of {} from before its first start",
                    page.items().size() - fresh.size(),
                    app);
        }
        return fresh.stream()
                .map(item -> item.toIncoming(app.name(), openKfId))
                .filter(Objects::nonNull)
                .toList();
    }
}
