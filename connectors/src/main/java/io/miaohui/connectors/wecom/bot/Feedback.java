package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.AnswerRatings.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** 👍 or 👎 on something that the bot said. */
record Feedback(JsonNode event) {

    private static final int HELPFUL = 1;
    private static final int UNHELPFUL = 2;
    private static final int TAKEN_BACK = 3;

    /** What we had named the message. */
    String id() {
        return event.path("id").asString("");
    }

    /** @return empty for a kind that is not known */
    Optional<Opinion> opinion() {
        return switch (event.path("type").asInt(0)) {
            case HELPFUL -> Optional.of(new Opinion(true, reason()));
            case UNHELPFUL -> Optional.of(new Opinion(false, reason()));
            case TAKEN_BACK -> Optional.of(new Opinion(null, null));
            default -> Optional.empty();
        };
    }

    /** The customer's own words, and the reasons that they ticked as WeCom numbers them. */
    private @Nullable String reason() {
        List<String> parts = new ArrayList<>();
        event.path("inaccurate_reason_list").forEach(reason -> parts.add(reason.asString("")));
        parts.removeIf(String::isBlank);
        String ticked = parts.isEmpty() ? "" : "[" + String.join(",", parts) + "] ";
        String all = (ticked + event.path("content").asString("")).strip();
        return all.isEmpty() ? null : all;
    }
}
