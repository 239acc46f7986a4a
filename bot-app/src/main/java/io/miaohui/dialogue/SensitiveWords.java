package io.miaohui.dialogue;

import java.util.List;

/** Topics that no machine should answer, by words that may stand anywhere in a message. */
final class SensitiveWords {

    private final List<String> words;

    /** @param lines one word or phrase each */
    SensitiveWords(List<String> lines) {
        words = lines.stream().map(Plain::of).filter(word -> !word.isEmpty()).toList();
    }

    boolean standIn(String message) {
        String plain = Plain.of(message);
        return words.stream().anyMatch(plain::contains);
    }
}
