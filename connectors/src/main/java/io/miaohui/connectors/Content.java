package io.miaohui.connectors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a message holds. Each platform's kinds map to one of these; what maps to none is {@link Unreadable}. */
public sealed interface Content {

    /** Words typed by a person, with a robot's @-mention removed and outer white space stripped. */
    record Text(String text) implements Content {}

    /** A voice message. {@code recognition} is the platform's transcript, if it makes one. */
    record Voice(@Nullable String recognition, @Nullable String mediaId, @Nullable Duration duration)
            implements Content {

        /** How fast was spoken, in characters of the transcript a second, blanks left out; {@code null} if unknown. */
        public @Nullable Double charactersPerSecond() {
            if (recognition == null || duration == null || duration.toMillis() <= 0) {
                return null;
            }
            long characters = recognition
                    .codePoints()
                    .filter(it -> !Character.isWhitespace(it) && !Character.isSpaceChar(it))
                    .count();
            return characters == 0 ? null : characters * 1000.0 / duration.toMillis();
        }
    }

    /**
     * A picture, by the platform's media id, a URL, or both.
     *
     * @param caption the words sent with it in one message; further pictures of that message are left out
     */
    record Picture(@Nullable String mediaId, @Nullable String url, @Nullable String caption) implements Content {

        public Picture(@Nullable String mediaId, @Nullable String url) {
            this(mediaId, url, null);
        }
    }

    /** A file or a video, by the platform's media id, a URL, or both. */
    record Attachment(@Nullable String mediaId, @Nullable String fileName, @Nullable String url) implements Content {

        public Attachment(@Nullable String mediaId, @Nullable String fileName) {
            this(mediaId, fileName, null);
        }
    }

    /** A place, in degrees (WGS-84 or GCJ-02, as the platform sends it). */
    record Place(String label, double latitude, double longitude) implements Content {}

    /** A shared link. */
    record SharedLink(@Nullable String title, @Nullable String description, String url) implements Content {}

    /** Something that happened rather than something that was said. */
    record Event(Kind kind, @Nullable String key) implements Content {

        public enum Kind {
            /** The customer opened the conversation: a welcome is in place. */
            ENTERED,
            SUBSCRIBED,
            UNSUBSCRIBED,
            /** A menu entry or a button was chosen; {@code key} says which. */
            CHOSEN,
            /** Anything else; nothing is said in return. */
            OTHER
        }
    }

    /** A kind that the bot cannot read; {@code kind} is the platform's word for it. */
    record Unreadable(String kind) implements Content {}

    /** What a platform reports about a conversation. It goes into the record; nobody is answered. */
    sealed interface News extends Content {

        /**
         * Somebody of the company wrote in the platform's own client, and so has the floor.
         *
         * @param agent the platform's id of that person
         */
        record AgentSaid(String agent, Content said) implements News {}

        /** Somebody of the company answers in the platform's own client from now on. */
        record FloorTaken(@Nullable String agent) implements News {}

        /** The platform's own session with people has ended; the next message is the bot's. */
        record FloorReturned() implements News {}

        /**
         * A message that the platform had taken did not arrive.
         *
         * @param idempotencyKey the one that {@link Channel#send} was given
         * @param why without customer text
         */
        record Lost(String idempotencyKey, String why) implements News {}

        /** Somebody took a message back. */
        record Recalled(boolean byCustomer) implements News {}
    }

    /** The words in it, where there are any: typed, beside a picture, recognised from speech, or none. */
    default @Nullable String words() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Picture picture) {
            return picture.caption();
        }
        return this instanceof Voice voice ? voice.recognition() : null;
    }
}
