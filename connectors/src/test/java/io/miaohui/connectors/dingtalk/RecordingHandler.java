package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what it is given, after a test had its way with it. */
final class RecordingHandler implements MessageHandler {

    private final List<IncomingMessage> accepted = new CopyOnWriteArrayList<>();
    private volatile Consumer<IncomingMessage> before = message -> {};

    void before(Consumer<IncomingMessage> action) {
        before = action;
    }

    List<IncomingMessage> accepted() {
        return accepted;
    }

    @Override
    public void accept(IncomingMessage message) {
        before.accept(message);
        accepted.add(message);
    }

    @Override
    public Receipt answer(IncomingMessage message, Duration patience) {
        throw new UnsupportedOperationException("DingTalk's answers leave through the channel");
    }

    @Override
    public void delivered(String channel, String messageId) {
        throw new UnsupportedOperationException("DingTalk's answers leave through the channel");
    }
}
