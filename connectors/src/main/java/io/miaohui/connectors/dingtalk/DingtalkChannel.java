package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import java.time.Duration;
import java.util.List;

/**
 * Writes to people and groups on DingTalk. DingTalk knows no idempotency key but for cards, so a message whose
 * confirmation was lost may be shown twice.
 */
final class DingtalkChannel implements Channel {

    static final String NAME = "dingtalk";

    /** DingTalk blocks robots that write into a group more often. */
    private static final Pace TO_GROUP = new Pace(20, Duration.ofMinutes(1));

    private static final Pace TO_PERSON = new Pace(5, Duration.ofSeconds(1));

    private final DingtalkSettings settings;
    private final Ways ways;
    private final RobotHealth health;

    DingtalkChannel(DingtalkSettings settings, Ways ways, RobotHealth health) {
        this.settings = settings;
        this.ways = ways;
        this.health = health;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        Mention mention = new Mention(to, reply);
        // Which way it will leave is open until then, so it must fit with the longer of the two mentions.
        String longer = mention.inApi().length() > mention.inWebhook().length() ? mention.inApi() : mention.inWebhook();
        DingtalkSettings.Robot robot = settings.robots().get(to.account());
        boolean cards = robot != null && robot.cardTemplate() != null;
        return new Parts(to, new Fitting(longer), cards).of(reply);
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        DingtalkSettings.Robot robot = settings.robots().get(to.account());
        return robot == null
                ? new Delivery.Refused("no robot is configured at miaohui.dingtalk.robots." + to.account())
                : ways.send(to, robot, reply, idempotencyKey);
    }

    @Override
    public boolean amend(ConversationRef to, String platformId, Reply reply) {
        DingtalkSettings.Robot robot = settings.robots().get(to.account());
        return robot != null && ways.amend(to, robot, platformId, reply);
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
