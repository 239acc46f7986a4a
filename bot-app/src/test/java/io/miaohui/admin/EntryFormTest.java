package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.MutableClock;
import io.miaohui.faq.FaqEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class EntryFormTest {

    private final Moments moments = new Moments(
            new StaticMessageSource(),
            new MutableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS)),
            ZoneId.of("Asia/Shanghai"));

    private final FaqEntry entry = new FaqEntry(
            "Q-001",
            "售后",
            "怎么退货",
            List.of("如何退货", "我要退货"),
            List.of("怎么换货"),
            List.of("退货+怎么"),
            "七天内可退。\n\n**运费**自理",
            "/images/return.png",
            "https://shop.example/return",
            Instant.parse("2026-11-01T00:00:30.123Z"),
            Instant.parse("2026-12-01T00:00:00Z"),
            true,
            Map.of("负责人", "王芳"));

    @Test
    void aFormThatNobodyTouchedChangesNothing() {
        assertThat(EntryForm.of(entry, moments).toEntry(entry, moments)).isEqualTo(entry);
    }

    @Test
    void momentsAreTheConsolesLocalTime() {
        EntryForm form = EntryForm.of(entry, moments);

        assertThat(form.from()).hasToString("2026-11-01T08:00");
        assertThat(form.until()).hasToString("2026-12-01T08:00");
    }

    @Test
    void aKeywordRuleThatCannotWorkIsNoticed() {
        EntryForm good = EntryForm.of(entry, moments);

        assertThat(good.isEachRuleWhole()).isTrue();
        assertThat(withKeywords(good, "退货\n退货+").isEachRuleWhole()).isFalse();
    }

    private static EntryForm withKeywords(EntryForm form, String keywords) {
        return new EntryForm(
                form.id(),
                form.category(),
                form.question(),
                form.similar(),
                form.negative(),
                keywords,
                form.answer(),
                form.image(),
                form.link(),
                form.from(),
                form.until(),
                form.enabled(),
                form.version());
    }

    @Test
    void theVersionTellsOneStateFromAnother() {
        FaqEntry other = FaqEntry.of("Q-001", "怎么退货", "七天内可退。");

        assertThat(EntryForm.versionOf(entry))
                .isEqualTo(EntryForm.of(entry, moments).version());
        assertThat(EntryForm.versionOf(other)).isNotEqualTo(EntryForm.versionOf(entry));
    }
}
