package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The questions of a base by their canonical wording. */
final class ExactQuestions {

    private final Map<String, List<IndexedQuestion>> asked;
    private final Map<String, List<IndexedQuestion>> refused;

    ExactQuestions(List<IndexedEntry> entries) {
        asked = byText(entries, IndexedEntry::asked);
        refused = byText(entries, IndexedEntry::refused);
    }

    List<IndexedQuestion> asked(String canonical) {
        return asked.getOrDefault(canonical, List.of());
    }

    List<IndexedQuestion> refused(String canonical) {
        return refused.getOrDefault(canonical, List.of());
    }

    private static Map<String, List<IndexedQuestion>> byText(
            List<IndexedEntry> entries, Function<IndexedEntry, List<IndexedQuestion>> questions) {
        Map<String, List<IndexedQuestion>> byText = new HashMap<>();
        for (IndexedEntry entry : entries) {
            for (IndexedQuestion question : questions.apply(entry)) {
                byText.computeIfAbsent(question.reading().text(), text -> new ArrayList<>(1))
                        .add(question);
            }
        }
        return byText;
    }
}
