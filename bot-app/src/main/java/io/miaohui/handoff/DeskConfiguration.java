package io.miaohui.handoff;

import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.CustomerHistory;
import io.miaohui.customer.Customers;
import io.miaohui.faq.Faq;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires who takes tickets, and the care for them. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    HolidayFile holidayFile(Clock clock, @Value("${miaohui.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new HolidayFile(clock, zone);
    }

    @Bean
    Roster roster(
            Desks desks,
            DeskPlans plans,
            Vips vips,
            HolidayFile holidays,
            @Value("${miaohui.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new Roster(desks, plans, vips, zone, holidays);
    }

    @Bean
    Vips vips(VipSettings settings, Customers customers) {
        return customer -> settings.has(customer)
                || customers.isVip(customer.ref().channel(), customer.ref().account(), customer.personId());
    }

    @Bean
    Persons persons(
            Customers customers,
            CustomerHistory history,
            Conversations conversations,
            PersonMapper rows,
            Vips vips,
            Faq faq,
            Clock clock) {
        return new Persons(customers, history, conversations, rows, vips, faq, clock);
    }

    @Bean
    Placement placement(Roster roster, Persons persons, CareMapper care, Clock clock) {
        return new Placement(roster, persons, care, clock);
    }

    @Bean
    DeskCalls deskCalls(
            Conversations conversations, Suggestions suggestions, Persons persons, WorkbenchLinks links, Clock clock) {
        return new DeskCalls(conversations, suggestions, persons, links, clock);
    }

    @Bean
    PersonPanel personPanel(
            Persons persons, Conversations conversations, @Value("${miaohui.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new PersonPanel(persons, conversations, zone);
    }

    @Bean
    Aftercare aftercare(CareMapper care, Tickets tickets, DeskCalls calls) {
        return new AskedCustomer(care, tickets, calls);
    }

    @Bean
    Transfers transfers(
            Conversations conversations, CareMapper care, HandoffStore store, DeskCalls calls, Clock clock) {
        return new Transfers(conversations, care, store, calls, clock);
    }

    @Bean
    DeskDay deskDay(
            Conversations conversations,
            CareMapper care,
            Roster roster,
            Placement placement,
            DeskCalls calls,
            Transfers transfers,
            CareTexts texts,
            Clock clock) {
        return new DeskDay(conversations, care, roster, placement, calls, transfers, texts, clock);
    }

    @Bean
    Reminders reminders(
            Conversations conversations,
            CareMapper care,
            Roster roster,
            DeskCalls calls,
            Transfers transfers,
            CareTexts texts,
            Clock clock) {
        return new Reminders(conversations, care, roster, calls, transfers, texts, clock);
    }

    @Bean
    TicketCare ticketCare(
            Conversations conversations,
            CareMapper care,
            Roster roster,
            IdleSettings idle,
            DeskDay day,
            Reminders reminders,
            Tickets tickets,
            CareTexts texts,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new TicketCare(
                conversations,
                care,
                new Duties(roster, idle),
                day,
                reminders,
                tickets,
                texts,
                new TransactionTemplate(transactions),
                clock);
    }
}
