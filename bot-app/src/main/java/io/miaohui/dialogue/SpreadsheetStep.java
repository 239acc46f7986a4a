package io.miaohui.dialogue;

import io.miaohui.editing.ChatEditing;
import java.util.List;
import java.util.Optional;

/** What an editor of the FAQ sends is no question: a spreadsheet, and the word that publishes it. */
record SpreadsheetStep(ChatEditing editing) implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        return editing.take(turn.message(), turn.conversation(), turn.words())
                .map(reply -> new Decision.Say(List.of(reply), "spreadsheet: an editor's message"));
    }
}
