package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes to people and groups on DingTalk. A reply to a message goes through its session webhook while that lives: it
 * needs no token and can mention the asker. All else goes through the REST API. DingTalk knows no idempotency key for
 * either, so a message whose confirmation was lost may be shown twice.
 */
final class DingtalkChannel implements Channel {

    static final String NAME = "dingtalk";

    /** DingTalk blocks robots that write into a group more often. */
    private static final Pace TO_GROUP = new Pace(20, Duration.ofMinutes(1));

    private static final Pace TO_PERSON = new Pace(5, Duration.ofSeconds(1));

    private final DingtalkSettings settings;
    private final SessionWebhook webhooks;
    private final WebhookSender webhookSender;
    private final RobotSender robotSender;
    private final RobotHealth health;
    private final Clock clock;

    DingtalkChannel(
            DingtalkSettings settings,
            SessionWebhook webhooks,
            WebhookSender webhookSender,
            RobotSender robotSender,
            RobotHealth health,
            Clock clock) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.webhookSender = webhookSender;
        this.robotSender = robotSender;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        Mention mention = new Mention(to);
        // Which way it will leave is open until then, so it must fit with the longer of the two mentions.
        String longer = mention.inApi().length() > mention.inWebhook().length() ? mention.inApi() : mention.inWebhook();
        return new Fitting(longer).fit(reply);
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        DingtalkSettings.Robot robot = settings.robots().get(to.account());
        if (robot == null) {
            return new Delivery.Refused("no robot is configured at miaohui.dingtalk.robots." + to.account());
        }
        Mention mention = new Mention(to);
        Optional<URI> webhook = webhooks.of(to, clock.instant());
        return webhook.flatMap(url -> webhookSender.send(url, Markdown.of(reply, mention.inWebhook()), mention.at()))
                .orElseGet(() -> robotSender.send(to, robot, Markdown.of(reply, mention.inApi())));
    }

    @Override
    public Pace pace(ConversationRef to) {
        return to.kind() == ConversationRef.Kind.GROUP ? TO_GROUP : TO_PERSON;
    }

    @Override
    public List<AccountHealth> health() {
        return health.all();
    }
}
