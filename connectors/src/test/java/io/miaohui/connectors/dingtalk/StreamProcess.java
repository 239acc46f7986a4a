package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.dingtalk.DingtalkSettings.Mode;
import io.miaohui.connectors.dingtalk.DingtalkSettings.Robot;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.web.client.RestClient;

/** A JVM of its own that takes one message over an encrypted stream and returns from its main method. */
final class StreamProcess {

    private StreamProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Robot robot = new Robot(arguments[1], arguments[2], null, Mode.STREAM, null);
        DingtalkApi api = DingtalkConfiguration.client(
                RestClient.builder().baseUrl(arguments[0]), DingtalkApi.class, Duration.ofSeconds(5));
        CountDownLatch taken = new CountDownLatch(1);
        StreamConnection connection =
                new SdkOpener(api, false, Duration.ofSeconds(5), Clock.systemUTC()).open(robot, listener(taken));
        taken.await();
        connection.close();
    }

    private static StreamConnection.Listener listener(CountDownLatch taken) {
        return new StreamConnection.Listener() {
            @Override
            public void message(StreamConnection.Delivery delivery) {
                delivery.acknowledge();
                taken.countDown();
            }

            @Override
            public void card(StreamConnection.Delivery delivery) {
                delivery.fail();
            }

            @Override
            public void heard() {
                // Nobody asks.
            }

            @Override
            public void leaving() {
                // The process ends by itself.
            }
        };
    }
}
