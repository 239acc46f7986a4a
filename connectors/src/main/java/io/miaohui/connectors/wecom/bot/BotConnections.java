package io.miaohui.connectors.wecom.bot;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The bots with a long connection, and what writes over it. */
record BotConnections(Map<String, Connection> byBot) {

    /** One bot's line and its voice. */
    record Connection(Bot bot, BotLine line, BotSpeaker speaker) {}

    BotConnections {
        byBot = Map.copyOf(byBot);
    }

    static BotConnections of(Collection<Connection> connections) {
        return new BotConnections(
                connections.stream().collect(Collectors.toMap(it -> it.bot().name(), it -> it)));
    }

    /** @throws IllegalArgumentException if no bot of that name has a connection */
    BotSpeaker speaker(String bot) {
        Connection connection = byBot.get(bot);
        if (connection == null) {
            throw new IllegalArgumentException("No bot with a connection is called " + bot);
        }
        return connection.speaker();
    }

    /** The bots whose connection another replica holds, or nobody. */
    Set<String> elsewhere() {
        return byBot.values().stream()
                .filter(connection -> !connection.line().isHolder())
                .map(connection -> connection.bot().name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
