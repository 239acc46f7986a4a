package io.miaohui.dialogue;

import io.miaohui.connectors.Content;
import io.miaohui.conversation.Conversations;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Events, and what holds no words that could be matched. None of it counts as a miss. */
record ContentStep(Speech speech, Conversations conversations, EscalationPolicy unreadable) implements DialogueStep {

    /** Platforms tell each time that the chat is opened; who was here today needs no welcome. */
    private static final Duration WELCOME_EVERY = Duration.ofDays(1);

    /** Longer than any question; what is pasted here cannot be answered by one entry. */
    private static final int LONGEST_QUESTION = 1_000;

    private static final Set<String> VIDEOS = Set.of("mp4", "mov", "avi", "mkv", "3gp", "webm");

    @Override
    public Optional<Decision> decide(Turn turn) {
        if (turn.words().length() > LONGEST_QUESTION) {
            return Optional.of(speech.say(turn, Phrase.TOO_LONG_QUESTION, "content: too long for a question"));
        }
        if (!turn.words().isEmpty()) {
            return Optional.empty();
        }
        Content content = turn.message().content();
        return Optional.of(
                content instanceof Content.Event event
                        ? event(turn, event.kind())
                        : unreadable
                                .decide(turn)
                                .orElseGet(() -> speech.say(turn, phrase(content), "content: no words in it")));
    }

    private Decision event(Turn turn, Content.Event.Kind kind) {
        return switch (kind) {
            case ENTERED ->
                spokeLately(turn)
                        ? Decision.Say.nothing("content: the customer came back within a day")
                        : speech.say(turn, Phrase.WELCOME, "content: the customer came in");
            case SUBSCRIBED -> speech.say(turn, Phrase.WELCOME, "content: the customer came in");
            case UNSUBSCRIBED, CHOSEN, OTHER -> Decision.Say.nothing("content: an event that asks for nothing");
        };
    }

    private boolean spokeLately(Turn turn) {
        return conversations.transcript(turn.conversation().id(), 1).stream()
                .anyMatch(line -> line.at().plus(WELCOME_EVERY).isAfter(turn.now()));
    }

    private static Phrase phrase(Content content) {
        if (content instanceof Content.Text) {
            return Phrase.EMPTY_QUESTION;
        }
        if (content instanceof Content.Picture) {
            return Phrase.CANNOT_READ_IMAGE;
        }
        if (content instanceof Content.Voice) {
            return Phrase.CANNOT_READ_VOICE;
        }
        if (content instanceof Content.Attachment file) {
            return isVideo(String.valueOf(file.fileName())) ? Phrase.CANNOT_READ_VIDEO : Phrase.CANNOT_READ_FILE;
        }
        if (content instanceof Content.Place) {
            return Phrase.LOCATION_RECEIVED;
        }
        return content instanceof Content.SharedLink ? Phrase.LINK_RECEIVED : Phrase.CANNOT_READ_OTHER;
    }

    private static boolean isVideo(String fileName) {
        return VIDEOS.contains(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
