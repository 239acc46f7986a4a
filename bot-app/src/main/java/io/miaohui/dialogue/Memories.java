package io.miaohui.dialogue;

import io.miaohui.conversation.Memory;
import io.miaohui.conversation.Memory.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a turn leaves in mind. */
final class Memories {

    /** After such a pause a new conversation begins: yesterday's misses call nobody today. */
    static final Duration FRESH = Duration.ofMinutes(30);

    private Memories() {}

    /** What is still in mind at the beginning of a turn. */
    static Memory atStart(Memory memory, java.time.Instant now) {
        return memory.touchedAt().plus(FRESH).isBefore(now) ? Memory.EMPTY : memory;
    }

    static Memory answered(Turn turn) {
        return new Memory(0, List.of(), withQuestion(turn), turn.now());
    }

    /** The customer chose: the question was counted when it was asked. */
    static Memory chose(Turn turn) {
        return new Memory(0, List.of(), turn.memory().recentQuestions(), turn.now());
    }

    static Memory clarified(Turn turn, List<Offer> offers) {
        return new Memory(turn.memory().misses(), offers, withQuestion(turn), turn.now(), turn.words());
    }

    static Memory missed(Turn turn, List<Offer> offers) {
        return new Memory(turn.memory().misses() + 1, offers, withQuestion(turn), turn.now());
    }

    private static List<String> withQuestion(Turn turn) {
        List<String> questions = new ArrayList<>(turn.memory().recentQuestions());
        questions.add(turn.question());
        return questions.subList(Math.max(0, questions.size() - Memory.KEPT), questions.size());
    }
}
