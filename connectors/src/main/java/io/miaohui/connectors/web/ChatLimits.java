package io.miaohui.connectors.web;

import io.miaohui.connectors.EdgeRejection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often a customer and a network address may write and look. */
@Component
class ChatLimits {

    /** A page looks every two seconds while it waits; there may be some open. */
    private static final int LOOKS_PER_MINUTE = 240;

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");

    private final TokenBuckets writing;
    private final TokenBuckets address;
    private final TokenBuckets looking;

    ChatLimits(WebSettings settings, Clock clock) {
        writing = new TokenBuckets(settings.messagesPerMinute(), clock);
        address = new TokenBuckets(settings.messagesPerMinutePerAddress(), clock);
        looking = new TokenBuckets(LOOKS_PER_MINUTE, clock);
    }

    void writes(String customer, String from) {
        InetAddress parsed = parsed(from);
        if (parsed == null || !parsed.isLoopbackAddress()) {
            check(address, network(from, parsed), "messages from one address");
        }
        check(writing, customer, "messages of one customer");
    }

    void looks(String customer) {
        check(looking, customer, "looks of one customer");
    }

    Duration untilNext() {
        return writing.untilNext();
    }

    /**
     * A proxy on this machine that forwards no addresses stands for all customers; it can't be limited as one. What looks
     * like no address is not looked up: names would come from strangers.
     */
    private static @Nullable InetAddress parsed(String from) {
        if (!ADDRESS.matcher(from).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(from);
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    /** Who has one IPv6 address has the other 2^64 of its network as well. */
    private static String network(String from, @Nullable InetAddress parsed) {
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_NETWORK_BYTES)
                : from;
    }

    private static void check(TokenBuckets buckets, String key, String what) {
        if (!buckets.take(key)) {
            throw new EdgeRejection(WebChannel.NAME, EdgeRejection.Reason.TOO_MANY, "too many " + what);
        }
    }
}
