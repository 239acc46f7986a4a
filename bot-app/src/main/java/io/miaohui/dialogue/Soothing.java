package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.Conversations.Line;
import io.miaohui.handoff.Temper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A word of understanding before what is said to somebody who is upset, never twice in a row. */
record Soothing(Feelings feelings, Conversations conversations, Speech speech, Tone tone) {

    private static final int LOOK_BACK = 6;

    List<Reply> before(Turn turn, List<Reply> replies) {
        if (replies.isEmpty() || feelings.temper(turn) == Temper.CALM || saidLast(turn)) {
            return replies;
        }
        Reply first = replies.get(0);
        List<Reply> soothed = new ArrayList<>(replies);
        soothed.set(0, first.withText(speech.text(turn, Phrase.SOOTHE, Map.of()) + "\n\n" + first.text()));
        return soothed;
    }

    private boolean saidLast(Turn turn) {
        List<Line> lines = conversations.transcript(turn.conversation().id(), LOOK_BACK);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).author() == Author.BOT) {
                return tone.begins(Phrase.SOOTHE, lines.get(i).text());
            }
        }
        return false;
    }
}
