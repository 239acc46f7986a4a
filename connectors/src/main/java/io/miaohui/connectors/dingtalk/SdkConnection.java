package io.miaohui.connectors.dingtalk;

import com.dingtalk.open.app.api.DingTalkAppError;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.api.protocol.SystemCommandExecutor;
import com.dingtalk.open.app.stream.network.api.ClientConnectionListener;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.network.api.Session;
import com.dingtalk.open.app.stream.protocol.CommandType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection of the SDK's, and the listener for what comes in on it. */
final class SdkConnection implements StreamConnection, ClientConnectionListener {

    private static final String DISCONNECT = "disconnect";
    private static final Map<String, ?> NOTHING = Collections.singletonMap("response", null);

    private final Listener listener;
    private final boolean withCards;
    private final Clock clock;
    private final SystemCommandExecutor system = new SystemCommandExecutor();
    private volatile Instant lastHeard;
    private volatile boolean leaving;
    private volatile @Nullable Session session;

    SdkConnection(Listener listener, boolean withCards, Clock clock) {
        this.listener = listener;
        this.withCards = withCards;
        this.clock = clock;
        lastHeard = clock.instant();
    }

    void opened(Session opened) {
        session = opened;
    }

    @Override
    public void receive(Context frame) {
        lastHeard = clock.instant();
        listener.heard();
        CommandType type = frame.getRequest().getType();
        String topic = frame.getRequest().getTopic();
        if (type == CommandType.SYSTEM) {
            // Answered at once, on this thread: a late pong would make this side look dead.
            system.execute(frame);
            if (DISCONNECT.equals(topic)) {
                leave();
            }
        } else if (type == CommandType.CALLBACK && DingTalkStreamTopics.BOT_MESSAGE_TOPIC.equals(topic)) {
            listener.message(new FrameDelivery(frame, NOTHING));
        } else if (type == CommandType.CALLBACK
                && withCards
                && DingTalkStreamTopics.CARD_CALLBACK_TOPIC.equals(topic)) {
            // The card is changed by a call of its own once the turn is decided; the callback changes nothing.
            listener.card(new FrameDelivery(frame, Map.of("response", Map.of())));
        } else {
            frame.exception(DingTalkAppError.TOPIC_NOT_EXIST.toException());
        }
    }

    @Override
    public void onDisConnection(String connectionId) {
        leave();
    }

    private void leave() {
        leaving = true;
        listener.leaving();
    }

    @Override
    public boolean isActive() {
        Session current = session;
        return current != null && current.isActive();
    }

    @Override
    public boolean isLeaving() {
        return leaving;
    }

    @Override
    public Instant lastHeard() {
        return lastHeard;
    }

    @Override
    public void close() {
        Session current = session;
        if (current != null) {
            current.close();
        }
    }

    private record FrameDelivery(Context context, Map<String, ?> answer) implements Delivery {

        @Override
        public String frame() {
            return context.getRequest().getMessageId();
        }

        @Override
        public String json() {
            return context.getRequest().getData();
        }

        @Override
        public void acknowledge() {
            context.replay(answer);
        }

        @Override
        public void fail() {
            context.exception(new IllegalStateException("not taken"));
        }
    }
}
