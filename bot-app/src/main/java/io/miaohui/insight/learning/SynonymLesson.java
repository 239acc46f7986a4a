package io.miaohui.insight.learning;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Synonyms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where a customer's question and one of the chosen entry differ in a single word that no question of the FAQ has, that
 * word may mean the FAQ's.
 */
@Component
class SynonymLesson {

    /** An entry with more questions than this is compared by its first ones. */
    private static final int COMPARED = 30;

    private final QuestionReader questions;
    private final Gathering gathering;
    private final Faq faq;
    private final Synonyms synonyms;

    SynonymLesson(QuestionReader questions, Gathering gathering, Faq faq, Synonyms synonyms) {
        this.questions = questions;
        this.gathering = gathering;
        this.faq = faq;
        this.synonyms = synonyms;
    }

    /** @param evidence that the entry answers the question */
    void learn(String entryId, Asked asked, Evidence evidence) {
        faq.live().entry(entryId).ifPresent(entry -> pairs(asked, entry)
                .forEach(pair -> gathering.add(Topic.words(pair, entryId), evidence.aboutWord(asked))));
    }

    private Set<WordPair> pairs(Asked asked, FaqEntry entry) {
        List<String> words = questions.words(asked.words());
        Set<WordPair> pairs = new LinkedHashSet<>();
        Texts.questions(entry).stream()
                .limit(COMPARED)
                .filter(known -> Texts.areFramedAlike(asked.words(), known))
                .map(known -> WordPair.between(words, questions.words(known)))
                .flatMap(Optional::stream)
                .filter(pair -> isUnknown(pair.unknown()) && !isSynonym(pair))
                .forEach(pairs::add);
        return pairs;
    }

    private boolean isUnknown(String word) {
        return faq.live().entries().values().stream()
                .flatMap(entry -> Texts.questions(entry).stream())
                .noneMatch(question -> Texts.plain(question).contains(word));
    }

    private boolean isSynonym(WordPair pair) {
        return synonyms.all().stream()
                .anyMatch(group -> group.words().contains(pair.unknown())
                        && (group.words().contains(pair.known())
                                || group.means().contains(pair.known())));
    }
}
