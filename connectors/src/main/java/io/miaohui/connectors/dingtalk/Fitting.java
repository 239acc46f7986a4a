package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cuts a reply into parts that DingTalk takes: it limits the bytes, and clients show no more than so many characters. */
final class Fitting {

    private static final int MAX_CHARS = 3500;
    private static final int MAX_BYTES = 15_000;
    private static final int FIRST_CUT = 10_000;

    private final String mention;

    /** @param mention what each part begins with */
    Fitting(String mention) {
        this.mention = mention;
    }

    List<Reply> fit(Reply reply) {
        if (Markdown.of(reply, "").text().isEmpty()) {
            return List.of();
        }
        if (fits(reply)) {
            return List.of(reply);
        }
        List<Reply> parts = new ArrayList<>(texts(reply.text()));
        Reply extras = reply.withText("");
        if (parts.isEmpty() || !fits(extras)) {
            parts.addAll(texts(Markdown.of(extras, "").text()));
            return parts;
        }
        Reply last = extras.withText(parts.get(parts.size() - 1).text());
        if (fits(last)) {
            parts.set(parts.size() - 1, last);
        } else {
            parts.add(extras);
        }
        return parts;
    }

    private List<Reply> texts(String text) {
        return cut(text, FIRST_CUT)
                .filter(part -> !part.isBlank())
                .map(Reply::text)
                .toList();
    }

    private Stream<String> cut(String text, int bytes) {
        return ReplyText.split(text, bytes).stream()
                .flatMap(part -> fits(Reply.text(part)) ? Stream.of(part) : cut(part, bytes / 2));
    }

    private boolean fits(Reply reply) {
        Markdown markdown = Markdown.of(reply, mention);
        byte[] param = Json.MAPPER.writeValueAsString(markdown).getBytes(StandardCharsets.UTF_8);
        return markdown.text().length() <= MAX_CHARS && param.length <= MAX_BYTES;
    }
}
