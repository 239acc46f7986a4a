package io.miaohui.dialogue;

import io.miaohui.config.ConfigFiles;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.Dialogue;
import io.miaohui.editing.ChatEditing;
import io.miaohui.faq.Faq;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import io.miaohui.faq.mood.MoodReader;
import io.miaohui.handoff.Aftercare;
import io.miaohui.handoff.CareTexts;
import io.miaohui.handoff.CustomerTexts;
import io.miaohui.handoff.DeskGroup;
import io.miaohui.handoff.HandoffSettings;
import io.miaohui.handoff.Handoffs;
import io.miaohui.handoff.Satisfaction;
import io.miaohui.handoff.Vips;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the dialogue and says in which order its steps are asked. */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    /** The order of a dialogue. The first step that decides wins; the last one always does. */
    static List<DialogueStep> steps(
            Surroundings around,
            Speech speech,
            Tone tone,
            EscalationWords words,
            Supplier<Thresholds> thresholds,
            HandoffSettings when,
            Policies policies,
            Feelings feelings) {
        EscalationPolicy asked = EscalationPolicy.whenAsked(words);
        EscalationPolicy sameQuestion = EscalationPolicy.sameQuestion(when.afterRepeats());
        Conversations past = around.conversations();
        Misses misses = new Misses(List.of(
                EscalationPolicy.missesInARow(when.afterMisses()),
                EscalationPolicy.afterUnhelpful(policies.settings().afterNegative(), past),
                EscalationPolicy.vip(policies.settings().afterVipMisses(), policies.vips())));
        return List.of(
                new DeskGroupStep(around.desk()),
                new SpreadsheetStep(around.editing()),
                new SolvedStep(speech, tone, around.aftercare()),
                new OffHoursStep(around.handoffs(), thresholds),
                new FloorStep(),
                new ContentStep(
                        speech,
                        past,
                        EscalationPolicy.unreadable(policies.settings().afterUnreadable(), past)),
                new SatisfactionStep(speech, tone, around.satisfaction()),
                new PendingChoiceStep(speech, tone, misses),
                new CommandStep(speech, tone),
                new EscalationStep(List.of(asked, EscalationPolicy.sensitive(policies.sensitive()), feelings.anger())),
                new FaqStep(thresholds, sameQuestion),
                new RepeatStep(sameQuestion),
                new FallbackStep(misses));
    }

    static Dialogue assemble(
            Tone tone,
            EscalationWords words,
            DialogueSettings settings,
            Supplier<Thresholds> thresholds,
            HandoffSettings when,
            Policies policies,
            Surroundings around) {
        Speech speech = new Speech(tone, settings.shopName());
        Replies replies = new Replies(speech, settings);
        Feelings feelings = new Feelings(when, thresholds);
        CallForPerson calls = new CallForPerson(
                around.conversations(), words, tone, () -> thresholds.get().clarifyAt(), feelings);
        Soothing soothing = new Soothing(feelings, around.conversations(), speech, tone);
        return new StepwiseDialogue(
                steps(around, speech, tone, words, thresholds, when, policies, feelings),
                new Conclusions(replies, around.handoffs(), calls, EscalationPolicy.whenAsked(words), soothing),
                replies,
                around.conversations(),
                around.handoffs(),
                around.desk(),
                around.faq(),
                around.moods(),
                around.clock(),
                around.events());
    }

    /** The other modules, as far as the dialogue uses them. */
    record Surroundings(
            Conversations conversations,
            Handoffs handoffs,
            Aftercare aftercare,
            DeskGroup desk,
            Satisfaction satisfaction,
            ChatEditing editing,
            Faq faq,
            MoodReader moods,
            Clock clock,
            Consumer<Object> events) {}

    @Bean
    Tone tone() {
        return Tone.parse(ConfigFiles.text("tone.yml"));
    }

    @Bean
    CustomerTexts customerTexts(Tone tone, DialogueSettings settings) {
        return new SpokenCustomerTexts(tone, new Replies(new Speech(tone, settings.shopName()), settings));
    }

    @Bean
    CareTexts careTexts(Tone tone) {
        return new SpokenCareTexts(tone);
    }

    @Bean
    Dialogue dialogue(
            Tone tone,
            DialogueSettings settings,
            Tuning tuning,
            HandoffSettings when,
            PolicySettings settled,
            Vips vips,
            Conversations conversations,
            Handoffs handoffs,
            Aftercare aftercare,
            DeskGroup desk,
            Satisfaction satisfaction,
            ChatEditing editing,
            Faq faq,
            MoodReader moods,
            Clock clock,
            ApplicationEventPublisher events) {
        List<String> lines = Stream.concat(ConfigFiles.lines("handoff-words.txt").stream(), when.words().stream())
                .toList();
        Policies policies = new Policies(settled, vips, new SensitiveWords(ConfigFiles.lines("sensitive-words.txt")));
        Surroundings around = new Surroundings(
                conversations,
                handoffs,
                aftercare,
                desk,
                satisfaction,
                editing,
                faq,
                moods,
                clock,
                events::publishEvent);
        return assemble(tone, new EscalationWords(lines), settings, tuning::thresholds, when, policies, around);
    }
}
