package io.miaohui.connectors.dingtalk;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Opens the streams when everything else is ready, and closes them before anything else goes. */
final class DingtalkStreams implements SmartLifecycle {

    private final List<RobotStream> streams;
    private volatile boolean running;

    DingtalkStreams(List<RobotStream> streams) {
        this.streams = List.copyOf(streams);
    }

    @Override
    public void start() {
        streams.forEach(RobotStream::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            for (RobotStream stream : streams) {
                stream.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
