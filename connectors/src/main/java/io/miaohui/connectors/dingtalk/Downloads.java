package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Content;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Turns the codes of files that came in, which expire, into addresses from which they can be fetched. */
final class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    private final FilesApi api;
    private final RobotCalls calls;
    private final DingtalkSettings settings;

    Downloads(FilesApi api, RobotCalls calls, DingtalkSettings settings) {
        this.api = api;
        this.calls = calls;
        this.settings = settings;
    }

    /** Whether a message has a file in it, without reading it. */
    static boolean mayBeIn(String json) {
        return json.contains("ownloadCode\"");
    }

    /** The same content with its address, where DingTalk gives one; takes a call. */
    Content resolved(String robot, Content content) {
        if (content instanceof Content.Picture picture && picture.mediaId() != null) {
            return new Content.Picture(picture.mediaId(), url(robot, picture.mediaId()), picture.caption());
        }
        if (content instanceof Content.Attachment file && file.mediaId() != null) {
            return new Content.Attachment(file.mediaId(), file.fileName(), url(robot, file.mediaId()));
        }
        return content;
    }

    private @Nullable String url(String name, String code) {
        DingtalkSettings.Robot robot = settings.robots().get(name);
        if (robot == null) {
            return null;
        }
        try {
            return calls.with(name, robot, token -> api.download(token, new FilesApi.Code(code, robot.code())))
                    .downloadUrl();
        } catch (RestClientException e) {
            log.warn("A file sent to DingTalk robot {} can't be fetched: {}", name, Failures.describe(e));
            return null;
        }
    }
}
