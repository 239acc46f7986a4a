package io.miaohui.handoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Replies that agents often give, from {@code config/canned-replies.yml}. */
record CannedReplies(List<Canned> all) {

    private static final int LONGEST_TITLE = 40;

    /** @param words one of them in a customer's message makes it a suggestion; empty: never by itself */
    record Canned(String title, String text, List<String> words) {

        boolean answers(String message) {
            return words.stream().anyMatch(message::contains);
        }
    }

    CannedReplies {
        all = List.copyOf(all);
    }

    /** @throws IllegalArgumentException naming what is wrong in the file */
    static CannedReplies parse(String yaml) {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        List<?> entries = file instanceof List<?> list ? list : List.of();
        List<Canned> replies = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (Object entry : entries) {
            Canned reply = reply(entry, replies.size() + 1);
            if (!titles.add(reply.title())) {
                throw wrong(replies.size() + 1, "the title \"" + reply.title() + "\" a second time");
            }
            replies.add(reply);
        }
        return new CannedReplies(replies);
    }

    private static Canned reply(Object entry, int number) {
        if (!(entry instanceof Map<?, ?> map) || map.get("title") == null || map.get("text") == null) {
            throw wrong(number, "no title or no text");
        }
        String title = String.valueOf(map.get("title")).strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw wrong(number, "a title of " + title.length() + " characters, expected 1 to " + LONGEST_TITLE);
        }
        List<?> words = map.get("words") instanceof List<?> list ? list : List.of();
        return new Canned(
                title,
                String.valueOf(map.get("text")).strip(),
                words.stream().map(String::valueOf).toList());
    }

    Optional<Canned> titled(String title) {
        return all.stream().filter(it -> it.title().equals(title)).findFirst();
    }

    /** The first that fits a customer's message. */
    Optional<Canned> answering(String message) {
        return all.stream().filter(it -> it.answers(message)).findFirst();
    }

    private static IllegalArgumentException wrong(int number, String found) {
        return new IllegalArgumentException("config/canned-replies.yml: entry " + number + ": found " + found);
    }
}
