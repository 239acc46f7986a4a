package io.miaohui.connectors.dingtalk;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows in a JVM of its own: trust in certificates, and whether it can end. */
class StreamProcessTest {

    private static final String PASSWORD = "changeit";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void aTrustedGatewayIsSpokenToOverTlsAndTheJvmEndsWithItsMainMethod() throws Exception {
        Path keys = keys("trusted.p12");
        try (DingtalkSimulator platform = DingtalkSimulator.start(tls(keys))) {
            Process process = process(platform, keys);

            await().atMost(PATIENCE).until(() -> platform.connections() == 1 || !process.isAlive());
            assertThat(platform.say("zhang", "在吗").await(PATIENCE)).as(log()).isEqualTo(200);

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(log()).isTrue();
            assertThat(process.exitValue()).isZero();
        }
    }

    @Test
    void aGatewayWhoseCertificateNobodyVouchesForIsNotSpokenTo() throws Exception {
        try (DingtalkSimulator platform = DingtalkSimulator.start(tls(keys("theirs.p12")))) {
            Process process = process(platform, keys("ours.p12"));

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            assertThat(log()).contains("no WebSocket to localhost");
            assertThat(platform.openedSoFar()).isZero();
        }
    }

    private Process process(DingtalkSimulator platform, Path trusted) throws Exception {
        return new ProcessBuilder(
                        JAVA_HOME.resolve("bin/java").toString(),
                        "-Djavax.net.ssl.trustStore=" + trusted,
                        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamProcess.class.getName(),
                        platform.url().toString(),
                        DingtalkSimulator.CLIENT_ID,
                        DingtalkSimulator.CLIENT_SECRET)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private String log() throws Exception {
        return Files.readString(folder.resolve("log"));
    }

    private Path keys(String name) throws Exception {
        Path keys = folder.resolve(name);
        Process keytool = new ProcessBuilder(
                        JAVA_HOME.resolve("bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "gateway",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private static SSLContext tls(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
