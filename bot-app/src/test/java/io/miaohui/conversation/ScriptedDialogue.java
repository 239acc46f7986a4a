package io.miaohui.conversation;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Echoes, unless a test has other plans. */
class ScriptedDialogue implements Dialogue {

    static final BiFunction<IncomingMessage, Conversation, String> ECHO =
            (message, conversation) -> "echo " + ((Content.Text) message.content()).text();

    final List<String> taken = new CopyOnWriteArrayList<>();
    volatile BiFunction<IncomingMessage, Conversation, String> script = ECHO;

    /** The entry that answers, in the script's words; {@code null} for mere talk. */
    volatile @Nullable String entry;

    @Override
    public Outcome take(IncomingMessage message, Conversation conversation) {
        taken.add(message.id());
        Outcome said = say(script.apply(message, conversation), conversation);
        String asked = message.content().words();
        return entry == null
                ? said
                : new Outcome(
                        "answer", "script", said.replies(), entry, 0.9, List.of(), 1L, said.memory(), asked, 0.25);
    }

    @Override
    public Outcome apologise(IncomingMessage message, Conversation conversation) {
        return say("sorry", conversation);
    }

    private static Outcome say(String text, Conversation conversation) {
        List<Reply> replies = text.isEmpty() ? List.of() : List.of(Reply.text(text));
        Memory memory = new Memory(conversation.memory().misses() + 1, List.of(), List.of(), java.time.Instant.EPOCH);
        return new Outcome("say", "script", replies, null, null, List.of(), null, memory);
    }
}
