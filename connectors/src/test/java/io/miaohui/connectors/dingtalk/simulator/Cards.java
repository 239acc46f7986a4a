package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Answer;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Interactive cards, and the people who press their buttons. Safe for use by many threads. */
public final class Cards implements RestServer.Api {

    static final String TOPIC = "/v1.0/card/instances/callback";

    private static final int MAX_VALUE = 1024;

    private record Shown(String conversation, Map<String, String> params) {}

    private final DingtalkSimulator platform;
    private final Accounts accounts;
    private final StreamServer stream;
    private final Map<String, Shown> cards = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> inCallback = ConcurrentHashMap.newKeySet();

    Cards(DingtalkSimulator platform, Accounts accounts, StreamServer stream) {
        this.platform = platform;
        this.accounts = accounts;
        this.stream = stream;
    }

    /** Tells of each card that has changed, on the thread that changes it. */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    public boolean has(String outTrackId) {
        return cards.containsKey(outTrackId);
    }

    /** The variables of a card as it is shown now. */
    public Map<String, String> params(String outTrackId) {
        return cards.get(outTrackId).params();
    }

    /** What stands on the buttons of a card, in order. */
    public List<String> buttons(String outTrackId) {
        List<String> labels = new ArrayList<>();
        buttonsOf(outTrackId).forEach(button -> labels.add(button.path("text").asString()));
        return labels;
    }

    /** A person presses a button; the acknowledgement. */
    public CompletableFuture<JsonNode> press(String outTrackId, String user, String label) {
        for (JsonNode button : buttonsOf(outTrackId)) {
            if (button.path("text").asString().equals(label)) {
                JsonNode event = button.path("event");
                return act(
                        outTrackId, user, event.path("params").path("actionId").asString(), null);
            }
        }
        throw new IllegalArgumentException("No button says " + label);
    }

    /** A person fills the form and sends it off; the acknowledgement. */
    public CompletableFuture<JsonNode> submit(String outTrackId, String user, String answer) {
        return act(outTrackId, user, "submit", answer);
    }

    /** The callback as it is delivered. */
    public CompletableFuture<JsonNode> act(String outTrackId, String user, String actionId, @Nullable String answer) {
        ObjectNode action = Messages.MAPPER.createObjectNode();
        ObjectNode data = action.putObject("cardPrivateData");
        data.putArray("actionIds").add(actionId);
        ObjectNode params = data.putObject("params");
        if (answer != null) {
            params.putObject("form").put("answer", answer);
        }
        ObjectNode callback = Messages.MAPPER
                .createObjectNode()
                .put("type", "actionCallback")
                .put("outTrackId", outTrackId)
                .put("corpId", "dingsimcorp")
                .put("userId", user)
                .put("content", action.toString());
        inCallback.add(outTrackId);
        return stream.callback(TOPIC, callback.toString())
                .whenComplete((answered, failure) -> inCallback.remove(outTrackId));
    }

    private JsonNode buttonsOf(String outTrackId) {
        return Messages.MAPPER.readTree(params(outTrackId).getOrDefault("buttons", "[]"));
    }

    @Override
    public @Nullable Answer answer(Call call) {
        boolean create = call.path().equals("/v1.0/card/instances/createAndDeliver");
        if (!create && !call.path().equals("/v1.0/card/instances")) {
            return null;
        }
        if (!accounts.accepts(call.token())) {
            return Answer.error(400, "InvalidAuthentication");
        }
        if (platform.faults().has(Fault.NO_CARDS)) {
            return Answer.error(403, "Forbidden.AccessDenied.AccessTokenPermissionDenied");
        }
        String id = call.body().path("outTrackId").asString("");
        for (JsonNode value : call.body().path("cardData").path("cardParamMap")) {
            if (!value.isString() || value.asString().getBytes(StandardCharsets.UTF_8).length > MAX_VALUE) {
                return Answer.error(400, "param.cardParamMap.invalid");
            }
        }
        return create ? create(id, call.body()) : update(id, call);
    }

    private Answer create(String id, JsonNode body) {
        boolean known = DingtalkSimulator.CARD_TEMPLATE.equals(
                body.path("cardTemplateId").asString(""));
        String space = body.path("openSpaceId").asString("").replace("dtv1.card//", "");
        boolean group = space.startsWith("IM_GROUP.");
        JsonNode deliver = body.path(group ? "imGroupOpenDeliverModel" : "imRobotOpenDeliverModel");
        JsonNode model = body.path(group ? "imGroupOpenSpaceModel" : "imRobotOpenSpaceModel");
        if (!known
                || id.isEmpty()
                || !model.isObject()
                || !deliver.path("robotCode").asString("").equals(DingtalkSimulator.ROBOT_CODE)) {
            return Answer.error(400, "param.error");
        }
        if (cards.containsKey(id)) {
            return Answer.error(400, "param.outTrackId.existed");
        }
        if (platform.faults().has(Fault.CARDS_UNDELIVERED)) {
            return created(id, false);
        }
        String target = space.substring(space.indexOf('.') + 1);
        String conversation = group ? target : DingtalkSimulator.singleChat(target);
        cards.put(id, new Shown(conversation, params(body)));
        show(id, conversation, new ArrayList<>(deliver.path("atUserIds").propertyNames()));
        return created(id, true);
    }

    private Answer update(String id, Call call) {
        Shown card = cards.get(id);
        if (!call.method().equals("PUT") || card == null || inCallback.contains(id)) {
            return Answer.error(400, "param.outTrackId.notExist");
        }
        cards.put(id, new Shown(card.conversation(), params(call.body())));
        listeners.forEach(listener -> listener.accept(id));
        return Answer.ok(Map.of("success", true, "result", true));
    }

    private void show(String id, String conversation, List<String> mentions) {
        Map<String, String> params = params(id);
        platform.chats()
                .add(new ChatLog.Line(
                        conversation,
                        null,
                        params.getOrDefault("title", ""),
                        params.getOrDefault("markdown", ""),
                        id,
                        mentions,
                        Instant.now()));
    }

    private static Map<String, String> params(JsonNode body) {
        Map<String, String> params = new ConcurrentHashMap<>();
        body.path("cardData")
                .path("cardParamMap")
                .properties()
                .forEach(entry -> params.put(entry.getKey(), entry.getValue().asString()));
        return params;
    }

    private static Answer created(String id, boolean delivered) {
        return Answer.ok(Map.of(
                "success",
                true,
                "result",
                Map.of(
                        "outTrackId",
                        id,
                        "deliverResults",
                        List.of(Map.of(
                                "success",
                                delivered,
                                "errorMsg",
                                delivered ? "" : "spaceId is illegal",
                                "carrierId",
                                UUID.randomUUID().toString())))));
    }
}
