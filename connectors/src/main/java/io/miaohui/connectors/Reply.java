package io.miaohui.connectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a customer or a group: never a platform's JSON. A channel shows as much of it as it can and degrades
 * the rest to text.
 *
 * @param text Markdown (CommonMark); may be empty when there is media
 * @param choices answers to pick from, numbered from 1 where the channel has no buttons
 * @param media pictures and files that belong to the text
 * @param links where to read on
 * @param actions shortcuts for what could be typed as well; left out where the channel has no buttons
 * @param mentions whose attention it calls for in a group, such as whoever asked; without effect elsewhere
 */
public record Reply(
        String text,
        List<Choice> choices,
        List<Media> media,
        List<Link> links,
        List<Action> actions,
        List<Sender> mentions) {

    /**
     * One answer to pick.
     *
     * @param label what the customer sees
     * @param value what comes back when it is picked
     */
    public record Choice(String label, String value) {}

    /**
     * A picture or a file.
     *
     * @param url absolute URL under which it can be fetched
     */
    public record Media(Kind kind, String url, String title) {

        public enum Kind {
            IMAGE,
            FILE,
            VIDEO
        }
    }

    /** A link with the words that name its target. */
    public record Link(String title, String url) {}

    /**
     * A button that stands for words.
     *
     * @param label what the button says
     * @param words what pressing it means, as if they had been typed; comes back as the key of a
     *     {@link Content.Event.Kind#CHOSEN} event that quotes the message
     */
    public record Action(String label, String words) {}

    /** Gives the customer over to people in the platform's own client; only for channels that do so. */
    public static final Reply HAND_OVER = text("[转到平台客户端的人工接待]").withActions(List.of(new Action("转接", "@hand-over")));

    public Reply {
        choices = List.copyOf(choices);
        media = List.copyOf(media);
        links = List.copyOf(links);
        actions = listOf(actions);
        mentions = listOf(mentions);
    }

    public Reply(String text, List<Choice> choices, List<Media> media, List<Link> links, List<Action> actions) {
        this(text, choices, media, links, actions, List.of());
    }

    public Reply(String text, List<Choice> choices, List<Media> media, List<Link> links) {
        this(text, choices, media, links, List.of());
    }

    public static Reply text(String markdown) {
        return new Reply(markdown, List.of(), List.of(), List.of());
    }

    public Reply withText(String markdown) {
        return new Reply(markdown, choices, media, links, actions, mentions);
    }

    public Reply withActions(List<Action> newActions) {
        return new Reply(text, choices, media, links, newActions, mentions);
    }

    public Reply withChoices(List<Choice> newChoices) {
        return new Reply(text, newChoices, media, links, actions, mentions);
    }

    public Reply withMedia(List<Media> newMedia) {
        return new Reply(text, choices, newMedia, links, actions, mentions);
    }

    public Reply withMentions(List<Sender> newMentions) {
        return new Reply(text, choices, media, links, actions, newMentions);
    }

    /** Stored replies may be older than the component. */
    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
