package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The ways on which a message can leave, the best first: a card for buttons, an upload for files, the session webhook
 * of the message that is answered while that lives, the REST API. The webhook needs no token and can mention the asker;
 * the API works at any time and names what it sent, so that a quote of it can be told.
 */
final class Ways {

    private final SessionWebhook webhooks;
    private final WebhookSender webhookSender;
    private final RobotSender robotSender;
    private final CardSender cards;
    private final MediaSender files;
    private final Clock clock;

    Ways(
            SessionWebhook webhooks,
            WebhookSender webhookSender,
            RobotSender robotSender,
            CardSender cards,
            MediaSender files,
            Clock clock) {
        this.webhooks = webhooks;
        this.webhookSender = webhookSender;
        this.robotSender = robotSender;
        this.cards = cards;
        this.files = files;
        this.clock = clock;
    }

    Delivery send(ConversationRef to, DingtalkSettings.Robot robot, Reply reply, String idempotencyKey) {
        Optional<Delivery> rich = MediaSender.isAlone(reply)
                ? files.send(to, robot, reply.media().get(0))
                : cards.send(to, robot, reply, idempotencyKey);
        return rich.orElseGet(() -> sendPlainly(to, robot, reply));
    }

    boolean amend(ConversationRef to, DingtalkSettings.Robot robot, String platformId, Reply reply) {
        return cards.amend(to, robot, platformId, reply);
    }

    private Delivery sendPlainly(ConversationRef to, DingtalkSettings.Robot robot, Reply reply) {
        Mention mention = new Mention(to, reply);
        // What nobody in the group asked for is news, a ticket perhaps, and will be quoted.
        boolean answers = to.kind() == ConversationRef.Kind.SINGLE || !mention.isEmpty();
        Optional<URI> webhook = answers ? webhooks.of(to, clock.instant()) : Optional.empty();
        return webhook.flatMap(url ->
                        webhookSender.send(to.account(), url, message(to, reply, mention.inWebhook()), mention.at()))
                .orElseGet(() -> robotSender.send(to, robot, message(to, reply, mention.inApi())));
    }

    /** Links become buttons where nobody has to quote the message: what a quote of such a card holds is unknown. */
    private static Outgoing message(ConversationRef to, Reply reply, String mention) {
        List<Reply.Link> links = reply.links();
        Markdown unlinked = Markdown.of(new Reply(reply.text(), reply.choices(), reply.media(), List.of()), mention);
        boolean buttons = to.kind() == ConversationRef.Kind.SINGLE
                && !links.isEmpty()
                && links.size() <= Outgoing.MOST_BUTTONS
                && !unlinked.text().isEmpty();
        return buttons ? Outgoing.of(unlinked, links) : Outgoing.of(Markdown.of(reply, mention));
    }
}
