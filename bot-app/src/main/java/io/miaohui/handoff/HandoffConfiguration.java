package io.miaohui.handoff;

import io.miaohui.config.ConfigFiles;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.SharedFiles;
import io.miaohui.faq.Faq;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the tickets. */
@Configuration(proxyBeanMethods = false)
class HandoffConfiguration {

    @Bean
    Desks desks(DeskSettings settings) {
        return new Desks(settings);
    }

    @Bean
    @ConditionalOnWebApplication
    DeskCheck deskCheck(DeskSettings settings, Channels channels) {
        return new DeskCheck(settings, channels);
    }

    @Bean
    DeskCheckup deskCheckup(Desks desks, Channels channels) {
        return new DeskCheckup(desks, channels);
    }

    @Bean
    HandoffStore handoffStore(HandoffMapper mapper, SuggestionMapper suggestions, Clock clock) {
        return new HandoffStore(mapper, suggestions, new SecureRandom(), clock);
    }

    @Bean
    Seal workbenchSeal(WorkbenchSettings settings, WorkbenchKeyMapper mapper, Clock clock) {
        return new Seal(new WorkbenchKey(settings, mapper), clock);
    }

    @Bean
    WorkbenchSeats workbenchSeats(WorkbenchLinks links) {
        return new WorkbenchSeats(links);
    }

    @Bean
    WorkbenchLinks workbenchLinks(
            @Value("${miaohui.public-url}") URI publicUrl,
            WorkbenchSettings settings,
            Seal seal,
            WorkbenchLinkMapper used,
            Clock clock) {
        return new WorkbenchLinks(publicUrl, seal, used, settings, clock);
    }

    @Bean
    CannedReplies cannedReplies() {
        return CannedReplies.parse(ConfigFiles.text("canned-replies.yml"));
    }

    @Bean
    Suggestions suggestions(HandoffStore store, Faq faq, CannedReplies canned) {
        return new Suggestions(store, faq, canned);
    }

    @Bean
    FileRelay fileRelay(FileMapper files, List<IncomingFiles> sources, Clock clock) {
        return new FileRelay(files, sources, clock);
    }

    @Bean
    @ConditionalOnWebApplication
    FileSchedule fileSchedule(
            FileMapper files,
            List<IncomingFiles> sources,
            SharedFiles shared,
            HandoffStore store,
            Tickets tickets,
            Conversations conversations,
            PlatformTransactionManager transactions,
            Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new FileSchedule(
                new FileWork(files, sources, shared, store, tickets, conversations, transaction, clock));
    }

    @Bean
    Recalled recalled(Conversations conversations, HandoffStore store) {
        return new Recalled(conversations, store);
    }

    @Bean
    Handoffs handoffs(
            Conversations conversations,
            HandoffStore store,
            Suggestions suggestions,
            FileRelay files,
            Placement placement,
            Roster roster,
            CareMapper care,
            DeskCalls calls,
            WorkbenchLinks links,
            Channels channels,
            Clock clock) {
        return new TicketOpening(
                conversations,
                store,
                suggestions,
                files,
                placement,
                roster,
                care,
                calls,
                links,
                ref -> channels.of(ref).handsOver(ref),
                clock);
    }

    @Bean
    Tickets handoffTickets(
            Conversations conversations,
            HandoffStore store,
            Suggestions suggestions,
            KeptAnswers answers,
            Desks desks,
            Clock clock,
            CustomerTexts texts,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        return new LockedTickets(
                conversations,
                store,
                suggestions,
                new AnswerKeeping(answers, suggestions, conversations, desks, clock),
                texts,
                new TransactionTemplate(transactions),
                events::publishEvent);
    }

    @Bean
    Satisfaction satisfaction(
            SatisfactionSettings settings,
            SatisfactionMapper rows,
            Conversations conversations,
            CustomerTexts texts,
            Clock clock,
            ApplicationEventPublisher events) {
        return new AskedSatisfaction(settings, rows, conversations, texts, clock, events::publishEvent);
    }

    @Bean
    NoticeCards noticeCards(Conversations conversations, Channels channels) {
        return new NoticeCards(conversations, channels);
    }

    @Bean
    Undelivered undelivered(Conversations conversations, HandoffStore store, PlatformTransactionManager transactions) {
        return new Undelivered(conversations, store, new TransactionTemplate(transactions));
    }

    @Bean
    EndedElsewhere endedElsewhere(Conversations conversations, HandoffStore store) {
        return new EndedElsewhere(conversations, store);
    }

    @Bean
    WorkbenchPage workbenchPage(
            Conversations conversations,
            Suggestions suggestions,
            Clock clock,
            @Value("${miaohui.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new WorkbenchPage(conversations, suggestions, clock, zone);
    }

    @Bean
    Disclosure disclosure(Conversations conversations, Seal seal, PlatformTransactionManager transactions) {
        return new Disclosure(conversations, seal, new TransactionTemplate(transactions));
    }

    @Bean
    WorkbenchLive workbenchLive(HandoffStore store, Conversations conversations, WorkbenchSettings settings) {
        return new WorkbenchLive(store, conversations, settings.liveConnections());
    }

    @Bean
    DeskGroup deskGroup(
            Desks desks,
            Roster roster,
            HandoffStore store,
            Tickets tickets,
            Conversations conversations,
            FileRelay files,
            WorkbenchLinks links) {
        return new ObedientDeskGroup(desks, roster, store, tickets, conversations, files, links);
    }
}
