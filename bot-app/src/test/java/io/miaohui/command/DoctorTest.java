package io.miaohui.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.MiaohuiApplication;
import io.miaohui.Platforms;
import io.miaohui.connectors.dingtalk.simulator.Faults;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The command as it is typed, against platforms that are well or ill. */
class DoctorTest {

    private final Platforms platforms = new Platforms();
    private final Map<String, String> settings = platforms.settings();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        platforms.close();
    }

    @Test
    void withNothingConfiguredThereIsNothingToCheck() {
        settings.clear();

        assertThat(doctor()).isZero();
        assertThat(said()).contains("还没有配置任何渠道", "No channel is configured");
    }

    @Test
    void soundPlatformsAreFoundSoundAndNobodySeesAMessage() {
        assertThat(doctor()).isZero();

        assertThat(said())
                .contains("[ ok ] wecom:service", "企业 ID 和 Secret 有效", "[ ok ] dingtalk:service", "Stream")
                .contains("Nothing needs to be fixed")
                .doesNotContain("[FAIL]");
        assertThat(platforms.notices()).isEmpty();
    }

    @Test
    void theServerNeedNotRunAndItsCallbackIsThenNotKnown() {
        settings.put("miaohui.public-url", "http://127.0.0.1:1");

        assertThat(doctor()).isZero();
        assertThat(said()).contains("[ ?  ] wecom:service", "http://127.0.0.1:1/callback/wecom/service", "先启动服务");
    }

    @Test
    void theAgentsGroupGetsATestMessageOnRequest() {
        assertThat(doctor("--send")).isZero();

        assertThat(platforms.notices()).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("测试消息"));
        assertThat(said()).contains("[ ok ] dingtalk:default");
    }

    @Test
    void anUntrustedIpIsNamedSoThatItCanBePasted() {
        platforms.wecom.faults().on(Fault.UNTRUSTED_IP);

        assertThat(doctor()).isEqualTo(1);
        assertThat(said()).contains("[FAIL] wecom:service", "企业可信IP，填入 203.0.113.9");
    }

    @Test
    void aWrongSecretIsFoundOnEitherPlatform() {
        settings.put("miaohui.wecom.apps.service.secret", "another");
        settings.put("miaohui.dingtalk.robots.service.client-secret", "another");

        assertThat(doctor()).isEqualTo(1);
        assertThat(said()).contains("40001", "Client ID 和 Client Secret 不匹配").doesNotContain("another");
    }

    @Test
    void aMissingPermissionIsCalledByItsName() {
        platforms.dingtalk.faults().set(Faults.Fault.NO_PERMISSION);

        assertThat(doctor()).isEqualTo(1);
        assertThat(said()).contains("[FAIL] dingtalk:service", "申请 qyapi_robot_sendmsg");
    }

    @Test
    void aGroupWithoutTheRobotIsRefusedOnTrying() {
        settings.put("miaohui.desks.default.conversation-id", "cidElsewhere==");

        assertThat(doctor("--send")).isEqualTo(1);
        assertThat(said()).contains("[FAIL] dingtalk:default", "the robot is not in the group");
    }

    @Test
    void theAccountsOfCustomerServiceAreNamed() {
        settings.put("miaohui.wecom.apps.service.kf", "true");

        assertThat(doctor()).isZero();
        assertThat(said()).contains("微信客服帐号", "可以接待");
    }

    @Test
    void aBotsLongConnectionIsNotTakenAwayFromWhoServes() {
        settings.put("miaohui.wecom.bots.helper.mode", "websocket");
        settings.put("miaohui.wecom.bots.helper.bot-id", "aib1");
        settings.put("miaohui.wecom.bots.helper.secret", "s");
        settings.put("miaohui.wecom.bots.helper.websocket-url", "ws://127.0.0.1:1");

        assertThat(doctor()).isZero();
        assertThat(said()).contains("[ ?  ] wecom-bot:helper", "没有试长连接");
    }

    @Test
    void anUnknownWordIsAnsweredWithTheUsage() {
        assertThat(doctor("--what")).isEqualTo(2);
    }

    private int doctor(String... args) {
        List<String> words = new ArrayList<>(List.of("doctor"));
        words.addAll(List.of(args));
        settings.forEach((key, value) -> words.add("--" + key + '=' + value));
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        return CommandLine.run(MiaohuiApplication.class, words.toArray(String[]::new), printer, printer);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
