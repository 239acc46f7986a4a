package io.miaohui.connectors.wecom.bot;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotSocketSimulator;
import io.miaohui.connectors.wecom.simulator.SimulatedBot;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WeCom's own npm packages on the other side: of our server, and of our simulator, which then is honest to our client. */
class BotCertificationTest {

    private static final Path SCRIPTS = Path.of("src/test/node/wecom");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void install() throws Exception {
        assumeThat(hasNode())
                .as("Node.js is not installed: npm @wecom/aibot-node-sdk can't be tried")
                .isTrue();
        for (String file :
                List.of("package.json", "package-lock.json", "certify-bot-callbacks.mjs", "certify-bot-socket.mjs")) {
            Files.copy(SCRIPTS.resolve(file), folder.resolve(file));
        }
        Process npm = start("npm", "ci", "--no-audit", "--no-fund");
        boolean ended = npm.waitFor(2, TimeUnit.MINUTES);
        npm.destroyForcibly();
        assertThat(ended && npm.exitValue() == 0).as(output()).isTrue();
    }

    @Test
    void theOfficialCryptoOpensTheSameStreamOnEveryWay() throws Exception {
        SimulatedBot bot = SimulatedBot.sample();
        try (ContractServer server =
                ContractServer.start(bot.callbackSettings("helper", URI.create("http://127.0.0.1:1")))) {
            server.handler().reply(message -> List.of(Reply.text("七天内可以**退货** 😀")));
            URI callback = server.address().resolve("/callback/wecom/bots/helper");
            Process node = start(
                    "node",
                    "certify-bot-callbacks.mjs",
                    callback.toString(),
                    bot.token(),
                    bot.aesKey(),
                    "zhang",
                    UriUtils.encode("怎么退货？<b> & 😀", StandardCharsets.UTF_8));
            assertThat(node.waitFor(1, TimeUnit.MINUTES)).as(output()).isTrue();
            JsonNode seen = new JsonMapper().readTree(output().strip().lines().reduce("", (first, last) -> last));

            assertThat(seen.path("verified").asBoolean()).isTrue();
            String id = seen.path("messageId").asString();
            assertThat(seen.path("answers")).hasSize(3).allSatisfy(answer -> {
                assertThat(answer.path("status").asInt()).isEqualTo(200);
                assertThat(answer.path("signed").asBoolean()).isTrue();
                assertThat(answer.path("receiver").asString()).isEmpty();
                JsonNode stream = answer.path("reply").path("stream");
                assertThat(stream.path("id").asString()).isEqualTo(id);
                assertThat(stream.path("finish").asBoolean()).isTrue();
                assertThat(stream.path("content").asString()).isEqualTo("七天内可以**退货** 😀");
            });
            assertThat(server.handler().processed()).singleElement().satisfies(message -> assertThat(message.content())
                    .isEqualTo(new Content.Text("怎么退货？<b> & 😀")));
        }
    }

    @Test
    void theOfficialClientWorksWithTheSimulatedWeCom() throws Exception {
        BotSocketSimulator wecom = new BotSocketSimulator();
        Process node = start(
                "node",
                "certify-bot-socket.mjs",
                wecom.url().toString(),
                wecom.bot().botId(),
                wecom.bot().secret());
        try {
            await().until(wecom::isConnected);
            Place zhang = Place.alone("zhang");

            wecom.deliver(zhang, BotMessages.entered());
            await().until(() -> wecom.chats().heard("zhang").equals(List.of("欢迎")));
            wecom.deliver(zhang, BotMessages.quoting("引用", "你好"));
            await().until(() -> wecom.chats().heard("zhang").contains("引用你好"));
            wecom.deliver(zhang, BotMessages.text("push"));
            await().until(() -> output().contains("pushed 0"));
            wecom.deliver(zhang, BotMessages.text("card"));
            await().until(() -> wecom.chats().cards().size() == 1);
            wecom.deliver(zhang, BotMessages.clicked("task-1", "yes"));
            await().until(() -> wecom.chats().cards().size() == 2);
            await().until(() -> wecom.received().stream()
                            .filter(frame -> frame.path("cmd").asString().equals("ping"))
                            .count()
                    > 3);
            assertThat(wecom.subscriptions()).isEqualTo(1);

            wecom.drop();
            await().until(() -> output().contains("dropped"));
            assertThat(output()).doesNotContain("failed");
        } finally {
            node.destroy();
            node.waitFor(10, TimeUnit.SECONDS);
            wecom.close();
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process start(String... command) throws IOException {
        File log = folder.resolve("output.log").toFile();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private static String output() throws IOException {
        return Files.readString(folder.resolve("output.log"), StandardCharsets.UTF_8);
    }
}
