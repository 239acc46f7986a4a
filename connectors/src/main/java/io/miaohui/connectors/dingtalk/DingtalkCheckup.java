package io.miaohui.connectors.dingtalk;

import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import io.miaohui.connectors.Checkup;
import io.miaohui.connectors.Finding;
import io.miaohui.connectors.Findings;
import io.miaohui.connectors.PlatformClock;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;

/** Checks the robots: secret, permission, stream, clock. */
final class DingtalkCheckup implements Checkup {

    private final DingtalkSettings settings;
    private final DingtalkApi api;
    private final PlatformClock clock;

    DingtalkCheckup(DingtalkSettings settings, DingtalkApi api, PlatformClock clock) {
        this.settings = settings;
        this.api = api;
        this.clock = clock;
    }

    @Override
    public List<Finding> run(boolean mayWrite) {
        return settings.robots().entrySet().stream()
                .flatMap(robot -> look(robot.getKey(), robot.getValue()).stream())
                .toList();
    }

    private List<Finding> look(String name, DingtalkSettings.Robot robot) {
        Findings findings = new Findings(DingtalkChannel.NAME, name);
        try {
            String token = api.accessToken(new DingtalkApi.Credentials(robot.clientId(), robot.clientSecret()))
                    .accessToken();
            findings.good("dingtalk.secret");
            if (token != null) {
                permission(robot, token, findings);
            }
            if (robot.mode() == DingtalkSettings.Mode.STREAM) {
                stream(robot, findings);
            }
        } catch (RestClientException failure) {
            refused(failure, findings);
        }
        clock.compare(URI.create(settings.apiBaseUrl()), findings);
        return findings.list();
    }

    /**
     * Sends to nobody: whether the app may send is checked before the receivers are, so an app that may is told that
     * they are missing.
     */
    private void permission(DingtalkSettings.Robot robot, String token, Findings findings) {
        try {
            api.send(token, new DingtalkApi.ToPersons(robot.code(), List.of(), "sampleText", "{\"content\":\"\"}"));
            findings.good("dingtalk.permission");
        } catch (RestClientResponseException answer) {
            if (answer.getStatusCode().value() == 400 && !Failures.isRejectedToken(answer)) {
                receivers(answer, findings);
            } else {
                refused(answer, findings);
            }
        }
    }

    private static void receivers(RestClientResponseException answer, Findings findings) {
        if (code(answer).toLowerCase(Locale.ROOT).contains("robotcode")) {
            findings.bad("dingtalk.robot-code");
        } else {
            findings.good("dingtalk.permission");
        }
    }

    /** Opens no stream: one of our own would take messages from the server. */
    private void stream(DingtalkSettings.Robot robot, Findings findings) {
        api.open(new DingtalkApi.OpenConnection(
                robot.clientId(),
                robot.clientSecret(),
                "miaohui-doctor",
                List.of(new DingtalkApi.Subscription("CALLBACK", DingTalkStreamTopics.BOT_MESSAGE_TOPIC))));
        findings.good("dingtalk.stream");
    }

    private static void refused(RestClientException failure, Findings findings) {
        if (!(failure instanceof RestClientResponseException answer)
                || code(answer).isEmpty()) {
            findings.unsure("unreachable", Failures.describe(failure));
            return;
        }
        String code = code(answer).toLowerCase(Locale.ROOT);
        if (code.contains("permission")) {
            findings.bad("dingtalk.permission.missing", scopes(answer));
        } else if (code.contains("ipnotinwhitelist")) {
            findings.bad("dingtalk.ip");
        } else if (code.contains("clientidorsecret") || code.contains("authfailed")) {
            findings.bad("dingtalk.secret.wrong");
        } else if (code.contains("apicountlimit")) {
            findings.bad("dingtalk.quota");
        } else {
            findings.bad("dingtalk.refused", Failures.describe(failure));
        }
    }

    /** What DingTalk says it wants, in the words of its console. */
    private static String scopes(RestClientResponseException answer) {
        List<String> wanted = Json.object(answer.getResponseBodyAsString())
                .path("accessdenieddetail")
                .path("requiredScopes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return wanted.isEmpty() ? "qyapi_robot_sendmsg" : String.join(" ", wanted);
    }

    private static String code(RestClientResponseException answer) {
        return String.valueOf(Json.text(Json.object(answer.getResponseBodyAsString()), "code"));
    }
}
