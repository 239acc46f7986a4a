package io.miaohui.connectors.wecom.bot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The configured bots by their names in the settings. */
record Bots(Map<String, Bot> byName) {

    Bots {
        byName = Map.copyOf(byName);
    }

    static Bots of(BotSettings settings) {
        return new Bots(settings.bots().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, bot -> Bot.of(bot.getKey(), bot.getValue()))));
    }

    Collection<Bot> all() {
        return byName.values();
    }

    Map<String, Bot> withCallbacks() {
        return all().stream().filter(Bot::hasCallbacks).collect(Collectors.toMap(Bot::name, bot -> bot));
    }

    List<Bot> withConnections() {
        return all().stream().filter(bot -> !bot.hasCallbacks()).toList();
    }
}
