package io.miaohui.handoff;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ConversationRef;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The desks by name. */
final class Desks {

    private static final String DEFAULT = "default";

    private final TreeMap<String, Desk> byName;
    private final Map<String, Desk> byKey;

    /**
     * A group of agents.
     *
     * @param hears whether the agents can write to the bot there; else they answer on the workbench
     */
    record Desk(String name, ConversationRef ref, boolean hears) {}

    Desks(DeskSettings settings) {
        byName = new TreeMap<>();
        settings.desks().forEach((name, desk) -> byName.put(name, new Desk(name, desk.ref(name), desk.hears())));
        byKey = byName.values().stream()
                .collect(Collectors.toMap(desk -> desk.ref().key(), desk -> desk, (first, second) -> first));
    }

    /**
     * A desk that cannot be written to would be found out by a customer who gets no person, so it stops the start.
     *
     * @throws InvalidConfigurationPropertyValueException naming the key
     */
    void check(Channels channels) {
        Map<String, Channel> known = channels.all().stream().collect(Collectors.toMap(Channel::name, it -> it));
        byName.values().forEach(desk -> check(desk, known.get(desk.ref().channel())));
    }

    private static void check(Desk desk, @Nullable Channel channel) {
        String key = "miaohui.desks." + desk.name();
        if (channel == null) {
            throw new InvalidConfigurationPropertyValueException(
                    key + ".channel",
                    desk.ref().channel(),
                    "This version cannot write there; expected dingtalk or wecom-webhook.");
        }
        if (channel.health().stream()
                .noneMatch(it -> it.account().equals(desk.ref().account()))) {
            throw new InvalidConfigurationPropertyValueException(
                    key + ".robot", desk.ref().account(), "Expected the name of a robot in miaohui.dingtalk.robots.");
        }
    }

    /** The desk that takes what no rule gives to another. */
    Optional<Desk> standard() {
        Desk named = byName.get(DEFAULT);
        return named != null ? Optional.of(named) : byName.values().stream().findFirst();
    }

    boolean isDesk(ConversationRef ref) {
        return byKey.containsKey(ref.key());
    }
}
