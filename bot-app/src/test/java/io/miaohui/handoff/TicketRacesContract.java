package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Agents who act on one ticket at once. */
abstract class TicketRacesContract extends TicketTests {

    @Test
    void ofTwoAgentsWhoClaimAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        for (int i = 0; i < 20; i++) {
            Handoff handoff = world.open(world.customer("c" + i), "");

            List<TicketResult> results = atOnce(
                    () -> world.tickets.claim(handoff.code(), LI), () -> world.tickets.claim(handoff.code(), WANG));

            assertThat(results).filteredOn(TicketResult.Done.class::isInstance).hasSize(1);
            Agent owner = world.tickets.find(handoff.code()).orElseThrow().agent();
            assertThat(results)
                    .filteredOn(TicketResult.Taken.class::isInstance)
                    .singleElement()
                    .satisfies(taken ->
                            assertThat(((TicketResult.Taken) taken).by()).isEqualTo(owner));
        }
    }

    @Test
    void ofAWholeShiftThatClaimsAtOnceOneWinsAndAllOthersAreToldWho() throws Exception {
        Handoff handoff = world.open(customer, "");
        List<Callable<TicketResult>> claims = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Agent agent = new Agent("shift-" + i, "同事" + i);
            claims.add(() -> world.tickets.claim(handoff.code(), agent));
        }

        List<TicketResult> results = allAtOnce(claims);

        Agent owner = world.tickets.find(handoff.code()).orElseThrow().agent();
        assertThat(results).filteredOn(TicketResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(TicketResult.Taken.class::isInstance)
                .hasSize(23)
                .allSatisfy(
                        taken -> assertThat(((TicketResult.Taken) taken).by()).isEqualTo(owner));
        assertThat(world.told(customer)).hasSize(1);
    }

    @Test
    void anAnswerIsEitherBeforeTheEndOrRefused() throws Exception {
        for (int i = 0; i < 20; i++) {
            Conversation other = world.customer("c" + i);
            Handoff handoff = world.open(other, "");

            List<TicketResult> results = atOnce(
                    () -> world.tickets.answer(handoff.code(), LI, "答复"),
                    () -> world.tickets.resolve(handoff.code(), WANG));

            List<String> told = world.told(other);
            boolean answered = results.get(0) instanceof TicketResult.Done;
            assertThat(told).last().asString().startsWith("办结");
            assertThat(told.contains("答复")).isEqualTo(answered);
            assertThat(now(other).status()).isEqualTo(ConversationStatus.RESOLVED);
        }
    }

    @Test
    void whoClaimsIsNamedToTheCustomerOnce() {
        Handoff handoff = world.open(customer, "");
        world.tickets.claim(handoff.code(), LI);
        world.tickets.claim(handoff.code(), LI);

        assertThat(world.told(customer)).containsExactly("来了：小李");
    }

    private static List<TicketResult> atOnce(Callable<TicketResult> one, Callable<TicketResult> other)
            throws Exception {
        return allAtOnce(List.of(one, other));
    }
}
