package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The notice in the agents' group after something has happened to its ticket. */
class NoticeCardsTest {

    private static final Agent LI = new Agent("staff1", "小李");

    private final HandoffWorld world = HandoffWorld.onH2();
    private final CardChannel dingtalk = new CardChannel();
    private final NoticeCards cards = new NoticeCards(world.conversations, new Channels(Map.of("dingtalk", dingtalk)));

    @Test
    void aNoticeHasAButtonForWhatCanBeTyped() {
        Handoff ticket = world.open(world.customer("林女士"), "快递没收到");

        assertThat(noticeOf(ticket).actions())
                .contains(new Reply.Action("接单", ticket.code() + " 接单"), new Reply.Action("结束", ticket.code() + " 结束"));
    }

    @Test
    void aClaimTakesTheClaimButtonAwayAndNamesWhoHasIt() {
        Handoff ticket = world.open(world.customer("林女士"), "快递没收到");

        world.tickets.claim(ticket.code(), LI);
        tell();

        assertThat(dingtalk.shown).singleElement().satisfies(card -> {
            assertThat(card.text())
                    .startsWith("**" + ticket.code() + " 由 小李 接单**")
                    .contains("林女士");
            assertThat(card.actions())
                    .extracting(Reply.Action::label)
                    .doesNotContain("接单")
                    .contains("结束");
        });
    }

    @Test
    void anEndTakesAllButtonsAway() {
        Handoff ticket = world.open(world.customer("林女士"), "快递没收到");

        world.tickets.resolve(ticket.code(), LI);
        tell();

        assertThat(dingtalk.shown).last().satisfies(card -> {
            assertThat(card.text()).startsWith("**" + ticket.code() + " 已结束**");
            assertThat(card.actions()).isEmpty();
        });
    }

    @Test
    void onceSomebodyHasAnsweredTheNoticeOffersToKeepItAlsoAfterTheEnd() {
        Handoff ticket = world.open(world.customer("林女士"), "快递没收到");

        world.tickets.answer(ticket.code(), LI, "已经催了，明天到");
        world.tickets.answer(ticket.code(), LI, "送到门口");
        world.tickets.resolve(ticket.code(), LI);
        tell();

        Reply.Action keep = new Reply.Action("收录", ticket.code() + " 收录");
        assertThat(dingtalk.shown).hasSize(3);
        assertThat(dingtalk.shown.get(0).actions()).doesNotContain(keep);
        assertThat(dingtalk.shown.get(1).actions()).contains(keep).hasSizeGreaterThan(1);
        assertThat(dingtalk.shown.get(2).actions()).containsExactly(keep);
    }

    @Test
    void aPlatformThatBreaksOverAnAmendmentHarmsNobody() {
        Handoff ticket = world.open(world.customer("林女士"), "快递没收到");
        dingtalk.broken = true;

        assertThat(world.tickets.claim(ticket.code(), LI)).isInstanceOf(TicketResult.Done.class);
        tell();

        assertThat(dingtalk.shown).isEmpty();
    }

    private Reply noticeOf(Handoff ticket) {
        return world.conversations
                .firstSent(world.group().id(), ticket.about())
                .orElseThrow()
                .reply();
    }

    private void tell() {
        world.events.stream()
                .filter(TicketChanged.class::isInstance)
                .map(TicketChanged.class::cast)
                .forEach(cards::on);
    }

    private static final class CardChannel implements Channel {

        private final List<Reply> shown = new ArrayList<>();
        private boolean broken;

        @Override
        public String name() {
            return "dingtalk";
        }

        @Override
        public List<Reply> fit(ConversationRef to, Reply reply) {
            return List.of(reply);
        }

        @Override
        public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
            return new Delivery.Delivered(idempotencyKey);
        }

        @Override
        public boolean amend(ConversationRef to, String platformId, Reply reply) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return shown.add(reply);
        }
    }
}
