package io.miaohui.connectors.web;

import io.miaohui.connectors.EdgeRejection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often a customer and a network address may write and look. */
@Component
class ChatLimits {

    /** A page looks every two seconds while it waits; there may be some open. */
    private static final int LOOKS_PER_MINUTE = 240;

    private final TokenBuckets writing;
    private final TokenBuckets address;
    private final TokenBuckets looking;

    ChatLimits(WebSettings settings, Clock clock) {
        writing = new TokenBuckets(settings.messagesPerMinute(), clock);
        address = new TokenBuckets(settings.messagesPerMinutePerAddress(), clock);
        looking = new TokenBuckets(LOOKS_PER_MINUTE, clock);
    }

    void writes(String customer, String from) {
        if (!isLocal(from)) {
            check(address, from, "messages from one address");
        }
        check(writing, customer, "messages of one customer");
    }

    void looks(String customer) {
        check(looking, customer, "looks of one customer");
    }

    Duration untilNext() {
        return writing.untilNext();
    }

    /** A proxy on this machine that forwards no addresses stands for all customers; it can't be limited as one. */
    private static boolean isLocal(String from) {
        try {
            return InetAddress.getByName(from).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static void check(TokenBuckets buckets, String key, String what) {
        if (!buckets.take(key)) {
            throw new EdgeRejection(WebChannel.NAME, EdgeRejection.Reason.TOO_MANY, "too many " + what);
        }
    }
}
