package io.miaohui.insight.learning;

import io.miaohui.faq.Feedback;
import java.time.Clock;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what is older than the settings keep it, in steps, so that no lock is held for long. */
@Component
class Forgetting {

    private final EvidenceMapper evidence;
    private final ProposalMapper proposals;
    private final DuplicateMapper duplicates;
    private final Feedback feedback;
    private final LearningSettings settings;
    private final Clock clock;

    Forgetting(
            EvidenceMapper evidence,
            ProposalMapper proposals,
            DuplicateMapper duplicates,
            Feedback feedback,
            LearningSettings settings,
            Clock clock) {
        this.evidence = evidence;
        this.proposals = proposals;
        this.duplicates = duplicates;
        this.feedback = feedback;
        this.settings = settings;
        this.clock = clock;
    }

    /** On each replica; what one has deleted another does not find. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT2M")
    void forget() {
        Instant spoken = clock.instant().minus(settings.keepVerdicts());
        feedback.deleteBefore(spoken);
        all(evidence::deleteSomeBefore, spoken);
        all(proposals::deleteSomeForgottenBefore, spoken);
        all(duplicates::deleteSomeBefore, spoken);
        all(proposals::deleteSomeDecidedBefore, clock.instant().minus(settings.keepDecided()));
    }

    private static void all(ToIntFunction<Instant> step, Instant before) {
        int deleted;
        do {
            deleted = step.applyAsInt(before);
        } while (deleted > 0);
    }
}
