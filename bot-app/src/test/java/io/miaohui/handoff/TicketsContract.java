package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.conversation.Author;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations.Line;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tickets, and what is done to them. */
abstract class TicketsContract extends TicketTests {

    @Test
    void openingGivesTheFloorToPeopleAndCallsTheGroup() {
        Handoff handoff = world.open(customer, "发票怎么开");

        assertThat(now(customer).status()).isEqualTo(ConversationStatus.QUEUED);
        assertThat(world.handoffs.openFor(customer.id())).hasValue(handoff);
        assertThat(world.groupTold()).singleElement().asString().contains(handoff.code(), "王女士", "网页", "要求人工");
    }

    @Test
    void aConversationKeepsItsOpenTicket() {
        Handoff first = world.open(customer, "发票怎么开");

        assertThat(world.open(now(customer), "还是发票").code()).isEqualTo(first.code());
        assertThat(world.groupTold()).hasSize(1);
    }

    @Test
    void codesOfOpenAndRecentTicketsAreAllDifferent() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 450; i++) {
            Handoff handoff = world.open(world.customer("c" + i), "");
            codes.add(handoff.code());
        }

        assertThat(codes).hasSize(450);
    }

    @Test
    void aCodeIsFreeAgainLongAfterItsTicketEnded() {
        Handoff handoff = world.open(customer, "");
        world.tickets.resolve(handoff.code(), LI);
        world.clock.advance(Duration.ofDays(89));
        world.store.freeOldCodes();
        assertThat(world.tickets.find(handoff.code())).isPresent();

        world.clock.advance(Duration.ofDays(2));
        world.store.freeOldCodes();
        assertThat(world.tickets.find(handoff.code())).isEmpty();
    }

    @Test
    void aTicketPassedOnBelongsToTheColleague() {
        Handoff handoff = world.open(customer, "");
        world.tickets.claim(handoff.code(), LI);
        world.tickets.passOn(handoff.code(), LI, "小王");

        assertThat(world.tickets.claim(handoff.code(), WANG)).isInstanceOf(TicketResult.Done.class);
        assertThat(world.tickets.claim(handoff.code(), LI)).isInstanceOf(TicketResult.Taken.class);
    }

    @Test
    void aTicketsPageIsFoundAlsoAfterItsEnd() {
        Handoff handoff = world.open(customer, "发票怎么开");
        world.tickets.resolve(handoff.code(), LI);

        assertThat(world.handoffs.workbench(handoff.id()).orElseThrow())
                .isEqualTo("https://bot.example.com/workbench/" + handoff.pathCode());
        assertThat(world.handoffs.workbench(4711)).isEmpty();
    }

    @Test
    void aNoteStaysInside() {
        Handoff handoff = world.open(customer, "");
        world.tickets.note(handoff.code(), LI, "老客户");

        assertThat(world.told(customer)).isEmpty();
        assertThat(world.conversations.transcript(customer.id(), 10))
                .extracting(Line::author, Line::text)
                .contains(org.assertj.core.groups.Tuple.tuple(Author.NOTE, "老客户"));
    }

    @Test
    void resolvingGivesTheFloorBackAndClosesTheTicket() {
        Handoff handoff = world.open(customer, "");
        world.tickets.resolve(handoff.code(), LI);

        assertThat(now(customer).status()).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(world.handoffs.openFor(customer.id())).isEmpty();
        assertThat(world.tickets.answer(handoff.code(), LI, "还有一句")).isInstanceOf(TicketResult.Closed.class);
        assertThat(world.told(customer)).containsExactly("办结：" + handoff.code());
    }

    @Test
    void anUnknownCodeIsToldSo() {
        assertThat(world.tickets.answer("#A99", LI, "喂")).isEqualTo(new TicketResult.Unknown("#A99"));
    }

    @Test
    void theQueueIsCountedAndItsTimeIsWhatTheLastOnesWaited() {
        assertThat(world.handoffs.place(world.open(customer, ""))).isEqualTo(new Place(1, null));
        Handoff second = world.open(world.customer("b"), "");
        world.clock.advance(Duration.ofMinutes(4));
        world.tickets.answer(second.code(), LI, "在");

        Handoff third = world.open(world.customer("c"), "");

        assertThat(world.handoffs.place(third)).isEqualTo(new Place(2, 4));
    }

    @Test
    void theBoardShowsTheLongestWaitFirst() {
        Handoff first = world.open(customer, "");
        world.clock.advance(Duration.ofMinutes(5));
        world.open(world.customer("b"), "");

        List<OpenTicket> board = world.handoffs.listOpen();

        assertThat(board).hasSize(2);
        assertThat(board.get(0).handoff().code()).isEqualTo(first.code());
        assertThat(board.get(0).waited()).isEqualTo(Duration.ofMinutes(5));
        assertThat(board.get(0).workbench()).startsWith("https://bot.example.com/workbench/" + first.pathCode());
    }
}
