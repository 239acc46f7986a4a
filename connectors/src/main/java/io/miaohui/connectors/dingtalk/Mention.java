package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The people whom a reply in a group is for. The REST API cannot mention; it shows their names as plain words. People
 * from outside the organisation have no staff id, and are known by an encrypted one.
 */
final class Mention {

    private static final String ENCRYPTED = "$:";

    private final List<Sender> people;

    Mention(ConversationRef to, Reply reply) {
        people = to.kind() == ConversationRef.Kind.GROUP ? reply.mentions() : List.of();
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** The words that a webhook's message begins with; DingTalk shows the name for a staff id. */
    String inWebhook() {
        return people.stream()
                .map(person -> hasStaffId(person) ? '@' + person.id() : named(person))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    String inApi() {
        return people.stream()
                .map(Mention::named)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    OapiWebhook.At at() {
        return new OapiWebhook.At(ids(true), ids(false));
    }

    /** Names by staff id, as cards mention people. */
    Map<String, String> byStaffId() {
        Map<String, String> names = new LinkedHashMap<>();
        people.stream().filter(Mention::hasStaffId).forEach(person -> names.put(person.id(), person.displayName()));
        return names;
    }

    private List<String> ids(boolean staff) {
        return people.stream()
                .filter(person -> hasStaffId(person) == staff)
                .map(Sender::id)
                .toList();
    }

    private static boolean hasStaffId(Sender person) {
        return !person.id().startsWith(ENCRYPTED);
    }

    private static String named(Sender person) {
        return person.name() == null || person.name().isBlank() ? "" : '@' + Objects.requireNonNull(person.name());
    }
}
