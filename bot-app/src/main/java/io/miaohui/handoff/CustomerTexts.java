package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.faq.FaqEntry;
import org.jspecify.annotations.Nullable;

/** What a customer is told about a ticket by the bot, in the customer's language. */
public interface CustomerTexts {

    String agentJoined(Handoff handoff);

    String resolved(Handoff handoff);

    /** Asks how satisfied the customer was: one choice for each {@link Satisfaction.Score}, in their order. */
    Reply askSatisfaction(Handoff handoff);

    /**
     * What a colleague sends with one press, as polite as if they had typed it.
     *
     * @param text Markdown
     * @param entry whose answer it is, with its picture and link; {@code null} for a canned reply
     */
    Reply suggestion(Handoff handoff, String text, @Nullable FaqEntry entry);
}
