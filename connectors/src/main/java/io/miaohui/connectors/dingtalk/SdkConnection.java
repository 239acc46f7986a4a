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
import org.jspecify.annotations.Nullable;

/** A connection of the SDK's, and the listener for what comes in on it. */
final class SdkConnection implements StreamConnection, ClientConnectionListener {

    private static final String DISCONNECT = "disconnect";

    private final Listener listener;
    private final Clock clock;
    private final SystemCommandExecutor system = new SystemCommandExecutor();
    private volatile Instant lastHeard;
    private volatile boolean leaving;
    private volatile @Nullable Session session;

    SdkConnection(Listener listener, Clock clock) {
        this.listener = listener;
        this.clock = clock;
        lastHeard = clock.instant();
    }

    void opened(Session opened) {
        session = opened;
    }

    @Override
    public void receive(Context frame) {
        lastHeard = clock.instant();
        CommandType type = frame.getRequest().getType();
        String topic = frame.getRequest().getTopic();
        if (type == CommandType.SYSTEM) {
            // Answered at once, on this thread: a late pong would make this side look dead.
            system.execute(frame);
            if (DISCONNECT.equals(topic)) {
                leave();
            }
        } else if (type == CommandType.CALLBACK && DingTalkStreamTopics.BOT_MESSAGE_TOPIC.equals(topic)) {
            listener.message(new FrameDelivery(frame));
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

    private record FrameDelivery(Context frame) implements Delivery {

        @Override
        public String json() {
            return frame.getRequest().getData();
        }

        @Override
        public void acknowledge() {
            frame.replay(Collections.singletonMap("response", null));
        }

        @Override
        public void fail() {
            frame.exception(new IllegalStateException("not taken"));
        }
    }
}
