package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Shows replies with buttons as interactive cards, where the robot has a template for them. */
final class CardSender {

    private static final Logger log = LoggerFactory.getLogger(CardSender.class);

    /** Tells our cards from all else that has an id. */
    private static final String PREFIX = "miaohui-";

    private static final String SPACE = "dtv1.card//";

    private final CardApi api;
    private final RobotCalls calls;

    CardSender(CardApi api, RobotCalls calls) {
        this.api = api;
        this.calls = calls;
    }

    /** The idempotency key under which a card was sent; empty if the card is none of ours. */
    static Optional<String> key(String outTrackId) {
        return outTrackId.startsWith(PREFIX) ? Optional.of(outTrackId.substring(PREFIX.length())) : Optional.empty();
    }

    /** What became of it; empty if it has to be shown without a card. */
    Optional<Delivery> send(ConversationRef to, DingtalkSettings.Robot robot, Reply reply, String idempotencyKey) {
        String template = robot.cardTemplate();
        String person = to.address(MessageParser.STAFF_ID);
        boolean group = to.kind() == ConversationRef.Kind.GROUP;
        if (template == null || !Card.isFor(reply) || !group && person == null) {
            return Optional.empty();
        }
        String id = PREFIX + idempotencyKey;
        return Card.of(to, reply).flatMap(card -> {
            CardApi.Data data = new CardApi.Data(card.params());
            return create(
                    to,
                    robot,
                    group
                            ? toGroup(template, id, data, to.id(), robot.code(), new Mention(to, reply))
                            : toPerson(template, id, data, String.valueOf(person), robot.code()));
        });
    }

    /** Gives a card other words, and takes the buttons off that are over. */
    boolean amend(ConversationRef to, DingtalkSettings.Robot robot, String outTrackId, Reply reply) {
        if (key(outTrackId).isEmpty()) {
            return false;
        }
        CardApi.Data data = new CardApi.Data(Card.amended(to, reply).params());
        CardApi.Update update = new CardApi.Update(outTrackId, data, new CardApi.Options(true));
        try {
            calls.with(to.account(), robot, token -> {
                api.update(token, update);
                return outTrackId;
            });
            return true;
        } catch (RestClientException e) {
            log.warn("A card of DingTalk robot {} stays as it was: {}", to.account(), Failures.describe(e));
            return false;
        }
    }

    private Optional<Delivery> create(ConversationRef to, DingtalkSettings.Robot robot, CardApi.Create card) {
        try {
            CardApi.Created created = calls.with(to.account(), robot, token -> api.create(token, card));
            return failure(created).isEmpty()
                    ? delivered(card)
                    : plainly(to, failure(created).get());
        } catch (RestClientException e) {
            if (isThereAlready(e)) {
                return delivered(card);
            }
            Delivery delivery = Failures.of(e);
            return delivery instanceof Delivery.TryLater ? Optional.of(delivery) : plainly(to, Failures.describe(e));
        }
    }

    private static Optional<Delivery> delivered(CardApi.Create card) {
        return Optional.of(new Delivery.Delivered(card.outTrackId()));
    }

    private static Optional<Delivery> plainly(ConversationRef to, String why) {
        log.warn("DingTalk robot {} shows a message without its buttons: {}", to.account(), why);
        return Optional.empty();
    }

    private static Optional<String> failure(CardApi.Created created) {
        CardApi.Result result = created.result();
        List<CardApi.DeliverResult> deliveries =
                result == null || result.deliverResults() == null ? List.of() : result.deliverResults();
        if (Boolean.FALSE.equals(created.success())) {
            return Optional.of("DingTalk made no card");
        }
        return deliveries.stream()
                .filter(it -> Boolean.FALSE.equals(it.success()))
                .findFirst()
                .map(it -> "DingTalk made a card and did not deliver it: " + it.errorMsg());
    }

    /** An earlier try got through and its answer was lost. What the error is called is in no document. */
    private static boolean isThereAlready(RestClientException e) {
        String code = e instanceof RestClientResponseException response
                ? Failures.code(response).toLowerCase(Locale.ROOT)
                : "";
        return code.contains("outtrackid")
                && (code.contains("exist") && !code.contains("notexist")
                        || code.contains("duplicat")
                        || code.contains("repeat"));
    }

    private static CardApi.Create toGroup(
            String template, String id, CardApi.Data data, String group, String code, Mention mention) {
        return new CardApi.Create(
                template,
                id,
                "STREAM",
                data,
                SPACE + "IM_GROUP." + group,
                new CardApi.Space(false),
                new CardApi.ToGroup(code, mention.byStaffId()),
                null,
                null);
    }

    private static CardApi.Create toPerson(String template, String id, CardApi.Data data, String person, String code) {
        return new CardApi.Create(
                template,
                id,
                "STREAM",
                data,
                SPACE + "IM_ROBOT." + person,
                null,
                null,
                new CardApi.Space(false),
                new CardApi.ToPerson("IM_ROBOT", code));
    }
}
