package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.simulator.SimulatedApp;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WeCom's own npm package plays WeCom: an implementation that shares no line with ours or with the SDK. */
class WecomCertificationTest {

    private static final String QUESTION = "怎么退货？<b> & 😀";
    private static final Path SCRIPT = Path.of("src/test/node/wecom");

    @TempDir
    private Path folder;

    @Test
    void theOfficialNodeLibraryVerifiesTheUrlAndDecryptsTheSameAnswerThreeTimes() throws Exception {
        assumeThat(hasNode())
                .as("Node.js is not installed: npm @wecom/crypto can't be tried")
                .isTrue();
        for (String file : List.of("package.json", "package-lock.json", "certify.mjs")) {
            Files.copy(SCRIPT.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--no-audit", "--no-fund");

        SimulatedApp app = SimulatedApp.sample();
        try (ContractServer server = ContractServer.start(app.settings("service", URI.create("http://127.0.0.1:1")))) {
            server.handler().reply(message -> List.of(Reply.text("七天内可以**退货** 😀")));
            JsonNode seen = certify(server, app);

            assertThat(seen.path("verified").asBoolean()).isTrue();
            assertThat(seen.path("answers")).hasSize(3).allSatisfy(answer -> {
                assertThat(answer.path("status").asInt()).isEqualTo(200);
                assertThat(answer.path("signed").asBoolean()).isTrue();
                assertThat(answer.path("receiver").asString()).isEqualTo(app.corpId());
                assertThat(answer.path("to").asString()).isEqualTo("zhang");
                assertThat(answer.path("text").asString()).isEqualTo("七天内可以退货 😀");
                assertThat(answer.path("reply"))
                        .isEqualTo(seen.path("answers").get(0).path("reply"));
            });
            assertThat(server.handler().processed())
                    .singleElement()
                    .satisfies(message -> assertThat(message.content().words()).isEqualTo("怎么退货？<b> & 😀"));
        }
    }

    private JsonNode certify(ContractServer server, SimulatedApp app) throws Exception {
        String output = run(
                "node",
                "certify.mjs",
                server.address().resolve("/callback/wecom/service").toString(),
                app.corpId(),
                Integer.toString(app.agentId()),
                app.token(),
                app.aesKey(),
                "zhang",
                UriUtils.encode(QUESTION, StandardCharsets.UTF_8));
        return new JsonMapper().readTree(output.strip().lines().reduce("", (first, last) -> last));
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String run(String... command) throws Exception {
        File log = folder.resolve("output.log").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = Files.readString(log.toPath(), StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(output).isTrue();
        return output;
    }
}
