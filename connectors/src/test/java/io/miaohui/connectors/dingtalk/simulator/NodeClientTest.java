package io.miaohui.connectors.dingtalk.simulator;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The simulator is honest: DingTalk's own Node client, which we did not write, works with it. */
class NodeClientTest {

    private static final Path SOURCE = Path.of("src/test/node/dingtalk");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static DingtalkSimulator platform;
    private static Process client;

    @BeforeAll
    static void startTheClient() throws Exception {
        assumeThat(hasNode()).as("Node.js with npm is installed").isTrue();
        for (String file : List.of("package.json", "package-lock.json", "echo.mjs")) {
            Files.copy(SOURCE.resolve(file), folder.resolve(file));
        }
        install();
        platform = DingtalkSimulator.start();
        ProcessBuilder node = new ProcessBuilder("node", "echo.mjs").directory(folder.toFile());
        node.environment()
                .putAll(Map.of(
                        "SIMULATOR_URL", platform.url().toString(),
                        "CLIENT_ID", DingtalkSimulator.CLIENT_ID,
                        "CLIENT_SECRET", DingtalkSimulator.CLIENT_SECRET));
        client = node.redirectErrorStream(true)
                .redirectOutput(folder.resolve("client.log").toFile())
                .start();
        await().until(() -> platform.connections() == 1);
    }

    @AfterAll
    static void stopTheClient() throws InterruptedException {
        if (client != null) {
            client.destroy();
            client.waitFor(10, TimeUnit.SECONDS);
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void itReceivesAMessageAnswersAndAcknowledgesIt() {
        Push push = platform.say("zhang", "你好");

        assertThat(push.await(PATIENCE)).isEqualTo(200);
        assertThat(platform.chats().robotIn(DingtalkSimulator.singleChat("zhang")))
                .extracting(ChatLog.Line::text)
                .containsExactly("你好");
    }

    @Test
    void itAnswersAPing() throws Exception {
        JsonNode pong = platform.ping().get(0).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(pong.path("code").asInt()).isEqualTo(200);
        assertThat(pong.path("data").asString()).contains("opaque");
    }

    @Test
    void itComesBackAfterAGoodbyeAndAfterACut() {
        int before = platform.openedSoFar();

        platform.disconnect(Duration.ZERO);
        await().until(() -> platform.openedSoFar() == before + 1);
        platform.dropConnections();
        await().until(() -> platform.openedSoFar() == before + 2);

        assertThat(platform.say("li", "还在吗").await(PATIENCE)).isEqualTo(200);
    }

    private static void install() throws IOException, InterruptedException {
        Path log = folder.resolve("npm.log");
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(npm.waitFor(5, TimeUnit.MINUTES)).as("npm ci ends").isTrue();
        String output = Files.readString(log);
        assumeThat(output)
                .as("npm reaches its registry")
                .doesNotContain("ENOTFOUND", "ECONNREFUSED", "EAI_AGAIN", "ETIMEDOUT");
        assertThat(npm.exitValue()).as(output).isZero();
    }

    private static boolean hasNode() throws InterruptedException {
        return runs("node", "--version") && runs("npm", "--version");
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
