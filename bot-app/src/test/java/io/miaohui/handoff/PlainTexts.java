package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.faq.FaqEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bare words for customers. */
final class PlainTexts implements CustomerTexts {

    @Override
    public Reply suggestion(Handoff handoff, String text, @Nullable FaqEntry entry) {
        return Reply.text(text);
    }

    @Override
    public String agentJoined(Handoff handoff) {
        return "来了：" + (handoff.agent() == null ? "" : handoff.agent().name());
    }

    @Override
    public Reply askSatisfaction(Handoff handoff) {
        return Reply.text("满意吗？").withChoices(List.of(new Reply.Choice("满意", "满意")));
    }

    @Override
    public String resolved(Handoff handoff) {
        return "办结：" + handoff.code();
    }
}
