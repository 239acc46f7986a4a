package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desks by name. */
final class Desks {

    private static final String DEFAULT = "default";

    private final TreeMap<String, Desk> byName;
    private final Map<String, Desk> byKey;
    private final DeskSettings settings;

    /**
     * A group of agents.
     *
     * @param hears whether the agents can write to the bot there; else they answer on the workbench
     */
    record Desk(String name, ConversationRef ref, boolean hears) {

        /** How agents address the robot that hears them: not always the one that calls them. */
        @Nullable
        String robot() {
            boolean another =
                    ref.channel().equals("wecom-webhook") || ref.channel().equals("wecom-appchat");
            return hears ? (another ? "机器人" : "我") : null;
        }
    }

    Desks(DeskSettings settings) {
        this.settings = settings;
        byName = new TreeMap<>();
        settings.desks().forEach((name, desk) -> byName.put(name, new Desk(name, desk.ref(name), desk.hears())));
        byKey = byName.values().stream()
                .collect(Collectors.toMap(desk -> desk.ref().key(), desk -> desk, (first, second) -> first));
    }

    /** The desk that takes what no rule gives to another. */
    Optional<Desk> standard() {
        Desk named = byName.get(DEFAULT);
        return named != null ? Optional.of(named) : byName.values().stream().findFirst();
    }

    Collection<Desk> all() {
        return byName.values();
    }

    boolean isDesk(ConversationRef ref) {
        return at(ref).isPresent();
    }

    /** The desk whose agents write there: into the group that it calls them in, or to the bot that hears them. */
    Optional<Desk> at(ConversationRef ref) {
        Desk called = byKey.get(ref.key());
        return called != null
                ? Optional.of(called)
                : byName.values().stream().filter(desk -> isHeardIn(desk, ref)).findFirst();
    }

    private boolean isHeardIn(Desk desk, ConversationRef ref) {
        DeskSettings.Desk own = settings.desks().get(desk.name());
        return own != null && own.isHeardIn(ref);
    }
}
