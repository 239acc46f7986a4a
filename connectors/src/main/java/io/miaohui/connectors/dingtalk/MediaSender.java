package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Media;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.client.RestClientException;

/** Sends pictures and files as such, each a message of its own. */
final class MediaSender {

    private final Uploads uploads;
    private final RobotSender sender;

    MediaSender(Uploads uploads, RobotSender sender) {
        this.uploads = uploads;
        this.sender = sender;
    }

    /** A picture that everybody can load stands in the text; all else goes out by itself. */
    static boolean standsInText(Media media) {
        return media.kind() == Media.Kind.IMAGE && PublicUrl.is(media.url());
    }

    static boolean isAlone(Reply reply) {
        return reply.text().isEmpty()
                && reply.media().size() == 1
                && reply.links().isEmpty()
                && !Card.isFor(reply)
                && !standsInText(reply.media().get(0));
    }

    /** What became of it; empty if it has to go out as a link. */
    Optional<Delivery> send(ConversationRef to, DingtalkSettings.Robot robot, Media media) {
        try {
            return uploads.mediaId(to.account(), robot, media)
                    .map(id -> sender.send(to, robot, message(media, id)))
                    .filter(delivery -> !(delivery instanceof Delivery.Refused));
        } catch (RestClientException e) {
            Delivery delivery = Failures.of(e);
            return delivery instanceof Delivery.TryLater ? Optional.of(delivery) : Optional.empty();
        }
    }

    private static Outgoing message(Media media, String id) {
        Map<String, String> param = media.kind() == Media.Kind.IMAGE
                ? Map.of("photoURL", id)
                : Map.of("mediaId", id, "fileName", FileName.of(media), "fileType", FileName.type(media));
        // Webhooks take neither.
        return new Outgoing("", Map.of(), media.kind() == Media.Kind.IMAGE ? "sampleImageMsg" : "sampleFile", param);
    }
}
