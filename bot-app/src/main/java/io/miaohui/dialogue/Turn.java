package io.miaohui.dialogue;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Memory;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Match;
import io.miaohui.faq.mood.Mood;
import io.miaohui.faq.mood.MoodReader;
import io.miaohui.faq.mood.Utterance;
import io.miaohui.handoff.Handoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message with all that the steps may look at. Used by one thread. */
final class Turn {

    private final IncomingMessage message;
    private final Conversation conversation;
    private final @Nullable Handoff ticket;
    private final Memory memory;
    private final Faq.Live faq;
    private final Instant now;
    private final MoodReader moods;
    private final String words;
    private final List<Object> happened = new ArrayList<>();
    private @Nullable Match match;
    private @Nullable Mood mood;
    private @Nullable String meant;

    /** @param ticket the open ticket, if people have the floor */
    Turn(
            IncomingMessage message,
            Conversation conversation,
            @Nullable Handoff ticket,
            Memory memory,
            Faq.Live faq,
            Instant now,
            MoodReader moods) {
        this.message = message;
        this.conversation = conversation;
        this.ticket = ticket;
        this.memory = memory;
        this.faq = faq;
        this.now = now;
        this.moods = moods;
        this.words = words(message.content());
    }

    IncomingMessage message() {
        return message;
    }

    Conversation conversation() {
        return conversation;
    }

    @Nullable
    Handoff ticket() {
        return ticket;
    }

    Memory memory() {
        return memory;
    }

    /** The one release that this turn sees, whatever is published meanwhile. */
    Faq.Live faq() {
        return faq;
    }

    Instant now() {
        return now;
    }

    /** What the customer typed, said or picked; empty if there are no words. */
    String words() {
        return words;
    }

    /** The question that the pending choice is about, in the customer's own words. */
    String asked() {
        String asked = memory.asked();
        return asked == null ? words : asked;
    }

    Language language() {
        return Language.of(words);
    }

    /** Matches at first use. */
    Match match() {
        Match known = match;
        if (known == null) {
            known = faq.matcher().match(words, now);
            match = known;
        }
        return known;
    }

    /** What was matched so far; empty if no step asked for it. */
    List<Candidate> considered() {
        return match == null ? List.of() : match.candidates();
    }

    /** What the question is about, however it is put. */
    void meant(FaqEntry entry) {
        meant = "@" + entry.id();
    }

    /** The question as repetitions are recognised: by what it is about, if that is known, else by its words. */
    String question() {
        if (meant != null) {
            return meant;
        }
        String normalized = match().normalized();
        return normalized.isBlank() ? words : normalized;
    }

    /** How often the question was asked lately, this time included. */
    int timesAsked() {
        String question = question();
        return 1
                + (int) memory.recentQuestions().stream()
                        .filter(question::equals)
                        .count();
    }

    /**
     * How the customer feels, read at first use: by all that is known, but for a question that the FAQ has word for word,
     * where words have to do.
     */
    Mood mood() {
        Mood known = mood;
        if (known == null) {
            known = isAskedWordForWord() ? moods.readWords(utterance()) : moods.read(utterance());
            mood = known;
        }
        return known;
    }

    /** As far as a step asked for it; else what the words alone tell, which costs next to nothing. */
    Mood moodSoFar() {
        return mood == null ? moods.readWords(utterance()) : mood;
    }

    /** How somebody would feel who wrote this, once and calmly spoken. */
    Mood moodOf(String text) {
        return moods.read(Utterance.of(text));
    }

    private boolean isAskedWordForWord() {
        return considered().stream()
                .limit(1)
                .flatMap(candidate -> candidate.signals().stream())
                .anyMatch(signal -> signal.name().equals("exact"));
    }

    private Utterance utterance() {
        return new Utterance(words, match == null ? 1 : timesAsked(), speed());
    }

    private double speed() {
        boolean spoken = message.content() instanceof Content.Voice;
        Duration took = spoken ? ((Content.Voice) message.content()).duration() : null;
        return took == null || took.toMillis() <= 0 ? 0 : words.length() * 1000.0 / took.toMillis();
    }

    /** Something that others may want to hear of, once the turn is committed. */
    void tell(Object event) {
        happened.add(event);
    }

    /** What others may want to hear of, in its order. */
    List<Object> happened() {
        return happened;
    }

    private static String words(Content content) {
        String words = content instanceof Content.Event event && event.kind() == Content.Event.Kind.CHOSEN
                ? event.key()
                : content.words();
        return words == null ? "" : words.strip();
    }
}
