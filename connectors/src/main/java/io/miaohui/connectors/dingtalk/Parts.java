package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import java.util.ArrayList;
import java.util.List;

/** The messages that a reply becomes: its text in parts, each of its files, and the card with its buttons. */
final class Parts {

    private final ConversationRef to;
    private final Fitting fitting;
    private final boolean cards;

    /** @param cards whether there is a template for them */
    Parts(ConversationRef to, Fitting fitting, boolean cards) {
        this.to = to;
        this.fitting = fitting;
        this.cards = cards;
    }

    /** The first part alone mentions those whom the reply mentions. */
    List<Reply> of(Reply reply) {
        List<Reply.Media> inText =
                reply.media().stream().filter(MediaSender::standsInText).toList();
        List<Reply> parts = new ArrayList<>(worded(reply.withMedia(inText)));
        reply.media().stream()
                .filter(media -> !MediaSender.standsInText(media))
                .forEach(media -> parts.add(Reply.text("").withMedia(List.of(media))));
        for (int i = 0; i < parts.size(); i++) {
            parts.set(i, parts.get(i).withMentions(i == 0 ? reply.mentions() : List.of()));
        }
        return parts;
    }

    private List<Reply> worded(Reply reply) {
        if (!cards || !Card.isFor(reply)) {
            return fitting.fit(reply.withActions(List.of()));
        }
        if (Card.of(to, reply).isPresent()) {
            return List.of(reply);
        }
        Reply heading = Card.heading(reply);
        if (heading.text().isEmpty() || Card.of(to, heading).isEmpty()) {
            return fitting.fit(reply.withActions(List.of()));
        }
        List<Reply> parts =
                new ArrayList<>(fitting.fit(reply.withChoices(List.of()).withActions(List.of())));
        parts.add(heading);
        return parts;
    }
}
