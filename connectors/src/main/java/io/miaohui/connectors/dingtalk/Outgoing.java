package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One message in the two forms that DingTalk takes.
 *
 * @param type a webhook's {@code msgtype}
 * @param body what stands under that name
 * @param key the robot API's {@code msgKey}
 * @param param its {@code msgParam}, before it is made a string
 */
record Outgoing(String type, Map<String, Object> body, String key, Map<String, String> param) {

    /** The API has shapes for so many buttons. */
    static final int MOST_BUTTONS = 5;

    static Outgoing of(Markdown markdown) {
        Map<String, String> both = Map.of("title", markdown.title(), "text", markdown.text());
        return new Outgoing("markdown", Map.copyOf(both), "sampleMarkdown", both);
    }

    /** @param links 1 to {@link #MOST_BUTTONS} */
    static Outgoing of(Markdown markdown, List<Reply.Link> links) {
        return links.size() == 1 ? oneButton(markdown, links.get(0)) : buttons(markdown, links);
    }

    private static Outgoing oneButton(Markdown markdown, Reply.Link link) {
        Map<String, String> both = Map.of(
                "title",
                markdown.title(),
                "text",
                markdown.text(),
                "singleTitle",
                link.title(),
                "singleURL",
                link.url());
        return new Outgoing("actionCard", Map.copyOf(both), "sampleActionCard", both);
    }

    private static Outgoing buttons(Markdown markdown, List<Reply.Link> links) {
        List<Map<String, String>> buttons = links.stream()
                .map(link -> Map.of("title", link.title(), "actionURL", link.url()))
                .toList();
        Map<String, Object> body =
                Map.of("title", markdown.title(), "text", markdown.text(), "btnOrientation", "0", "btns", buttons);
        Map<String, String> param = new LinkedHashMap<>();
        param.put("title", markdown.title());
        param.put("text", markdown.text());
        for (int i = 0; i < links.size(); i++) {
            param.put("actionTitle" + (i + 1), links.get(i).title());
            param.put("actionURL" + (i + 1), links.get(i).url());
        }
        return new Outgoing("actionCard", body, "sampleActionCard" + links.size(), param);
    }
}
