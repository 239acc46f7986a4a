package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.AnswerRatings;
import io.miaohui.connectors.Leases;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.wecom.CallbackProbe;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bots together. Without one the channel is there, and does nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BotSettings.class, BotDesks.class})
class BotConfiguration {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ACKNOWLEDGING = Duration.ofSeconds(5);

    @Bean
    Bots wecomBots(BotSettings settings, BotDesks desks) {
        desks.check(settings);
        return Bots.of(settings);
    }

    @Bean
    BotHealth wecomBotHealth(Bots bots) {
        return new BotHealth(bots.all());
    }

    @Bean
    BotCheckup wecomBotCheckup(Bots bots, BotHealth health, CallbackProbe callback) {
        return new BotCheckup(bots, health, callback);
    }

    @Bean
    BotReplies wecomBotReplies() {
        return new BotReplies(new Pictures(http()));
    }

    @Bean
    BotFiles wecomBotFiles(Bots bots) {
        return new BotFiles(bots, http());
    }

    @Bean
    ResponseUrl wecomBotResponseUrl(BotSettings settings, Clock clock) {
        return new ResponseUrl(http(), settings.apiBaseUrl(), clock);
    }

    @Bean
    FeedbackDesk wecomBotFeedback(AnswerRatings ratings) {
        return new FeedbackDesk(ratings);
    }

    @Bean
    BotConversation wecomBotConversation(
            MessageHandler handler, FeedbackDesk feedback, BotReplies replies, ResponseUrl later, Clock clock) {
        return new BotConversation(handler, feedback, replies, later, clock);
    }

    @Bean
    BotConnections wecomBotConnections(
            Bots bots, ObjectProvider<Leases> leases, BotReplies replies, BotHealth health, Clock clock) {
        HttpClient http = http();
        return BotConnections.of(bots.withConnections().stream()
                .map(bot -> {
                    BotLine line = new BotLine(bot, leases.getObject(), http, ACKNOWLEDGING, health, clock);
                    return new BotConnections.Connection(bot, line, new BotSpeaker(line, replies, clock));
                })
                .toList());
    }

    @Bean
    BotChannel wecomBotChannel(Bots bots, ResponseUrl responseUrl, BotConnections connections, BotHealth health) {
        return new BotChannel(bots, responseUrl, connections, health);
    }

    /** Without a web server the process does one job and ends; a connection of its own would drop the server's. */
    @Bean
    @ConditionalOnWebApplication
    BotLines wecomBotLines(BotConnections connections, MessageHandler handler, FeedbackDesk feedback, Clock clock) {
        return new BotLines(connections.byBot().values().stream()
                .map(it -> new BotLines.Attended(
                        it.bot().name(), it.line(), new BotInbox(it.bot(), handler, feedback, it.speaker(), clock)))
                .toList());
    }

    /** Follows no redirects: customers' words would go along. */
    private static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
