package io.miaohui.insight.learning;

import io.miaohui.conversation.PersonalData;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqLimits;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads texts as matching does. */
@Component
class QuestionReader {

    /** One letter is an answer, a slip or a sigh. */
    private static final int FEWEST_LETTERS = 2;

    private final Faq faq;
    private final Clock clock;

    QuestionReader(Faq faq, Clock clock) {
        this.faq = faq;
        this.clock = clock;
    }

    /** @return empty for what is no question, such as a number */
    Optional<Asked> read(String raw) {
        String words = Texts.line(PersonalData.maskQuestion(raw), FaqLimits.QUESTION);
        String normalized = faq.live().matcher().match(words, clock.instant()).normalized();
        long letters = normalized.codePoints().filter(Character::isLetter).count();
        return letters < FEWEST_LETTERS ? Optional.empty() : Optional.of(new Asked(words, normalized));
    }

    /** Whether it is one of the entry's own questions, word for word, by the release that is live. */
    boolean isAsked(Asked asked, String entryId) {
        return faq.live().matcher().match(asked.words(), clock.instant()).candidates().stream()
                .filter(candidate -> candidate.entry().id().equals(entryId))
                .flatMap(candidate -> candidate.signals().stream())
                .anyMatch(signal -> signal.name().equals("exact") && signal.value() == 1);
    }

    /** The words that matching sees in a question, those that are synonyms already in their common form. */
    List<String> words(String question) {
        return faq.live().matcher().explain(question, clock.instant()).steps().stream()
                .filter(step -> step.name().equals("tokens"))
                .findFirst()
                .map(Explanation.Step::result)
                .map(tokens -> List.of(tokens.split(" ")))
                .orElse(List.of());
    }
}
