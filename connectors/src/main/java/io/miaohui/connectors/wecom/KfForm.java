package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.ReplyText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replies as 微信客服 shows them: text without Markdown, choices to touch, pictures and files, and links as cards where
 * there is a picture for them. What {@link #fit} returns is ready to be sent, one message each.
 */
final class KfForm {

    /** The most bytes of UTF-8 of the words over a menu. */
    static final int MAX_HEAD = 1024;

    /** The most bytes of UTF-8 of a choice's words, and of what comes back when it is touched. */
    private static final int MAX_CHOICE = 128;

    /** A menu with more of them is refused (95008). Ten are known to be taken. */
    private static final int MAX_CHOICES = 10;

    /** What WeCom takes after each message of a customer; a reply with more parts than that would never end. */
    static final int MAX_MESSAGES = 5;

    private KfForm() {}

    static List<Reply> fit(Reply reply) {
        List<Reply> parts = new ArrayList<>(texts(reply));
        reply.media().forEach(media -> parts.add(new Reply("", List.of(), List.of(media), List.of())));
        if (hasThumb(reply)) {
            List<Reply.Media> thumb = reply.media().subList(0, 1);
            reply.links().forEach(link -> parts.add(new Reply("", List.of(), thumb, List.of(link))));
        }
        if (hasMenu(reply)) {
            addMenu(parts, reply.choices());
        }
        return parts.size() > MAX_MESSAGES ? WecomText.fit(reply) : List.copyOf(parts);
    }

    /** The same in one message, for the one that may welcome somebody: what does not fit is left out. */
    static List<Reply> fitOne(Reply reply) {
        Reply words = new Reply(reply.text(), List.of(), reply.media(), reply.links());
        if (!hasMenu(reply)) {
            return WecomText.fit(reply).stream().limit(1).toList();
        }
        String head = ReplyText.split(WecomText.of(words), MAX_HEAD).get(0);
        return List.of(Reply.text(head).withChoices(reply.choices()));
    }

    /** Two messages in one: as words, with pictures as their links, but for a menu that comes last. */
    static Optional<Reply> merge(Reply first, Reply next) {
        if (first.equals(Reply.HAND_OVER) || next.equals(Reply.HAND_OVER)) {
            return Optional.empty();
        }
        Reply asMenu = next.withText(joined(words(first), next.text()));
        if (hasMenu(next) && bytes(asMenu.text()) <= MAX_HEAD) {
            return Optional.of(asMenu);
        }
        String both = joined(words(first), words(next));
        return bytes(both) <= WecomText.MAX_BYTES ? Optional.of(Reply.text(both)) : Optional.empty();
    }

    private static String joined(String first, String next) {
        return next.isEmpty() ? first : first + "\n\n" + next;
    }

    /** A card's picture is not worth a line of its own. */
    private static String words(Reply reply) {
        boolean card = !reply.links().isEmpty() && reply.text().isEmpty();
        return WecomText.of(card ? new Reply("", List.of(), List.of(), reply.links()) : reply);
    }

    private static List<Reply> texts(Reply reply) {
        List<Reply.Link> links = hasThumb(reply) ? List.of() : reply.links();
        List<Choice> numbered = hasMenu(reply) ? List.of() : reply.choices();
        return WecomText.fit(new Reply(reply.text(), numbered, List.of(), links));
    }

    private static void addMenu(List<Reply> parts, List<Choice> choices) {
        int last = parts.size() - 1;
        boolean underText = last >= 0
                && parts.get(last).media().isEmpty()
                && bytes(parts.get(last).text()) <= MAX_HEAD;
        String head = underText ? parts.remove(last).text() : "";
        parts.add(menu(head, choices));
    }

    private static Reply menu(String head, List<Choice> choices) {
        return Reply.text(head).withChoices(choices);
    }

    private static boolean hasThumb(Reply reply) {
        return !reply.media().isEmpty() && reply.media().get(0).kind() == Reply.Media.Kind.IMAGE;
    }

    private static boolean hasMenu(Reply reply) {
        return !reply.choices().isEmpty()
                && reply.choices().size() <= MAX_CHOICES
                && reply.choices().stream()
                        .allMatch(choice -> bytes(choice.label()) <= MAX_CHOICE && bytes(choice.value()) <= MAX_CHOICE);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
