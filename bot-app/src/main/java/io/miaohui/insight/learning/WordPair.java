package io.miaohui.insight.learning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two words in the same place of two questions that are otherwise alike.
 *
 * @param unknown the customer's
 * @param known the FAQ's
 */
record WordPair(String unknown, String known) {

    /** A customer's word that the segmenter's dictionary lacks falls into pieces. */
    private static final int MOST_PIECES = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,8}");

    /** Words that turn a meaning round stand where synonyms would. */
    private static final Pattern TURNS = Pattern.compile(".*[不没无未非别勿].*");

    /**
     * @param asked the words of the customer's question
     * @param known the words of a question of the FAQ
     * @return empty if they differ in more than one word, in nothing, or in everything
     */
    static Optional<WordPair> between(List<String> asked, List<String> known) {
        int shorter = Math.min(asked.size(), known.size());
        int head = 0;
        while (head < shorter && asked.get(head).equals(known.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(asked, tail).equals(fromEnd(known, tail))) {
            tail++;
        }
        List<String> unknownPieces = asked.subList(head, asked.size() - tail);
        List<String> knownPieces = known.subList(head, known.size() - tail);
        boolean oneWordEach = unknownPieces.size() <= MOST_PIECES && knownPieces.size() == 1;
        WordPair pair = new WordPair(String.join("", unknownPieces), String.join("", knownPieces));
        return head + tail > 0 && oneWordEach && pair.isOfWords() ? Optional.of(pair) : Optional.empty();
    }

    private boolean isOfWords() {
        return isWord(unknown) && isWord(known);
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches() && !TURNS.matcher(text).matches();
    }

    private static String fromEnd(List<String> words, int place) {
        return words.get(words.size() - 1 - place);
    }
}
