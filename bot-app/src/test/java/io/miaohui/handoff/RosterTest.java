package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Memory;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.FaqEntry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RosterTest {

    private final Map<String, String> settings = new HashMap<>();

    RosterTest() {
        desk("default");
    }

    @Test
    void whatFitsNoDeskGoesToTheDefault() {
        desk("money", "for.categories", "发票");

        assertThat(deskFor(web("wang"), "你好", null)).isEqualTo("default");
    }

    @Test
    void theCategoryOfTheBestCandidateDecidesAlsoForThoseBelowIt() {
        desk("money", "for.categories", "财务,发票");

        assertThat(deskFor(web("wang"), "发票怎么开", "发票")).isEqualTo("money");
        assertThat(deskFor(web("wang"), "专票怎么开", "发票/专票")).isEqualTo("money");
        assertThat(deskFor(web("wang"), "发票夹怎么买", "发票夹")).isEqualTo("default");
    }

    @Test
    void aWordAChannelALanguageAndACustomerDecide() {
        desk("complaints", "for.words", "投诉,Refund");
        desk("inside", "for.channels", "wecom:hr");
        desk("english", "for.languages", "en");
        desk("keys", "for.customers", "web:li");

        assertThat(deskFor(web("wang"), "我要投诉", null)).isEqualTo("complaints");
        assertThat(deskFor(ConversationRef.single("wecom", "hr", "wang"), "你好", null))
                .isEqualTo("inside");
        assertThat(deskFor(ConversationRef.single("wecom", "it", "wang"), "你好", null))
                .isEqualTo("default");
        assertThat(deskFor(web("wang"), "where is my parcel", null)).isEqualTo("english");
        assertThat(deskFor(web("li"), "你好", null)).isEqualTo("keys");
    }

    @Test
    void theDeskWithMoreConditionsThatAllFitGoesFirst() {
        desk("english", "for.languages", "en");
        desk("refunds", "for.words", "refund");
        desk("both", "for.words", "refund", "for.languages", "en");

        assertThat(deskFor(web("wang"), "I want a refund", null)).isEqualTo("both");
        assertThat(deskFor(web("wang"), "我要 refund", null)).isEqualTo("refunds");
    }

    @Test
    void ofEqualOnesTheMorePersonalGoesFirst() {
        desk("complaints", "for.words", "投诉");
        desk("vips", "for.vip", "true");
        settings.put("miaohui.vips", "web:li");

        assertThat(deskFor(web("li"), "我要投诉", null)).isEqualTo("vips");
        assertThat(deskFor(web("wang"), "我要投诉", null)).isEqualTo("complaints");
    }

    @Test
    void aDeskCanOnlyOverflowToAnotherThatThereIs() {
        desk("day", "overflow", "night");

        assertThatThrownBy(this::roster)
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, wrong -> {
                    assertThat(wrong.getName()).isEqualTo("miaohui.desks.day.overflow");
                    assertThat(wrong.getReason()).contains("[default]");
                });
    }

    @Test
    void wrongSettingsAreNamed() {
        desk("a", "for.languages", "fr");
        assertThatThrownBy(this::plans)
                .hasRootCauseMessage("miaohui.desks.a.for.languages: found \"fr\", expected zh or en");
        desk("a", "for.languages", "en", "targets.claim", "1s");
        assertThatThrownBy(this::plans)
                .hasRootCauseMessage("miaohui.desks.a.targets.claim: found PT1S, expected at least 10s");
        settings.put("miaohui.desks.a.targets.claim", "2m");
        settings.put("miaohui.desks.a.hours", "whenever");
        assertThatThrownBy(this::plans).rootCause().hasMessageStartingWith("miaohui.desks.a.hours: found \"whenever\"");
    }

    @Test
    void aDeskWithoutAPlanIsOpenToAllAtAllTimes() {
        Roster roster = roster();

        assertThat(roster.isOpen("default", java.time.Instant.EPOCH)).isTrue();
        assertThat(roster.obeys("default", "anybody")).isTrue();
        assertThat(roster.targets("default")).isEqualTo(DeskPlans.Targets.NONE);
    }

    @Test
    void targetsAndAgentsAreRead() {
        desk("a", "targets.claim", "2m", "targets.first-answer", "5m", "targets.resolve", "4h", "agents", "li,wang");

        assertThat(roster().targets("a"))
                .isEqualTo(new DeskPlans.Targets(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofHours(4)));
        assertThat(roster().obeys("a", "wang")).isTrue();
        assertThat(roster().obeys("a", "zhang")).isFalse();
    }

    private void desk(String name, String... plan) {
        String path = "miaohui.desks." + name + ".";
        settings.put(path + "channel", "wecom-webhook");
        settings.put(path + "key", "key-of-" + name);
        for (int i = 0; i < plan.length; i += 2) {
            settings.put(path + plan[i], plan[i + 1]);
        }
    }

    private DeskPlans plans() {
        return bind(DeskPlans.class);
    }

    private Roster roster() {
        Desks desks = new Desks(bind(DeskSettings.class));
        return new Roster(
                desks, plans(), bind(VipSettings.class)::has, HandoffWorld.SHANGHAI, () -> PublicHolidays.NONE);
    }

    private <T> T bind(Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("miaohui", type);
    }

    private String deskFor(ConversationRef ref, String words, String category) {
        Conversation customer = new Conversation(1, ref, ConversationStatus.BOT, Memory.EMPTY, null);
        List<Candidate> candidates = category == null ? List.of() : List.of(candidate(category));
        Call call = new Call(HandoffReason.ASKED, words, words, candidates, Temper.CALM);
        return roster().deskFor(customer, call).orElseThrow().name();
    }

    private static Candidate candidate(String category) {
        FaqEntry plain = FaqEntry.of("Q-1", "问", "答");
        FaqEntry entry = new FaqEntry(
                "Q-1",
                category,
                "问",
                List.of(),
                List.of(),
                List.of(),
                "答",
                null,
                null,
                null,
                null,
                true,
                plain.extra());
        return new Candidate(entry, "问", 0.6, List.of());
    }

    private static ConversationRef web(String id) {
        return ConversationRef.single("web", "web", id);
    }
}
