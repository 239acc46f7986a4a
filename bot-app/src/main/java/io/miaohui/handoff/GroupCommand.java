package io.miaohui.handoff;

import io.miaohui.handoff.KeepWish.How;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agent asks for in the group, without the code. */
sealed interface GroupCommand {

    record Answer(String text) implements GroupCommand {}

    record Claim() implements GroupCommand {}

    record SendSuggestion(int number) implements GroupCommand {}

    record Note(String text) implements GroupCommand {}

    record PassOn(String colleague) implements GroupCommand {}

    record Learn(KeepWish wish) implements GroupCommand {}

    record Link() implements GroupCommand {}

    record Resolve() implements GroupCommand {}

    record Help() implements GroupCommand {}

    /** Nothing, or a command without what it needs. */
    record Incomplete() implements GroupCommand {}

    /**
     * Reads the words after a code. A command must be the whole text; anything else is an answer. Some are read more
     * widely, because the harm is uneven: what begins with 备注, 转给 or 收录 and a blank is never sent to a customer, and
     * neither is an unfinished 转 @….
     */
    static GroupCommand parse(String words) {
        String text = TicketCode.visible(words).strip();
        for (Syntax syntax : Syntax.values()) {
            Optional<GroupCommand> command = syntax.read(text);
            if (command.isPresent()) {
                return command.get();
            }
        }
        return new Answer(text);
    }

    /** The forms of the commands; the first that fits is meant. */
    enum Syntax {
        NOTHING("", matcher -> new Incomplete()),
        CLAIM("(接\\s*单|领\\s*单|我来接)了?", matcher -> new Claim()),
        SEND("发送?\\s*[第#＃]?\\s*(\\d{1,2})\\s*条?", matcher -> new SendSuggestion(Integer.parseInt(matcher.group(1)))),
        NOTE("备注[\\s:：,，]*(.+)", matcher -> new Note(matcher.group(1).strip())),
        PASS_ON("转给?\\s*[@＠]\\s*(\\S.*)", matcher -> new PassOn(matcher.group(1).strip())),
        PASS_ON_NAMED("转给?\\s+([^\\s@＠]\\S*)", matcher -> new PassOn(matcher.group(1))),
        LEARN("收\\s*录", matcher -> new Learn(KeepWish.of(How.KEEP))),
        LEARN_AS_NEW("收\\s*录[\\s:：,，]*新\\s*建", matcher -> new Learn(KeepWish.of(How.NEW))),
        LEARN_NOT("收\\s*录[\\s:：,，]*忽\\s*略", matcher -> new Learn(KeepWish.of(How.IGNORE))),
        LEARN_INTO(
                "收\\s*录[\\s:：,，]*(?:并\\s*入)?[\\s:：,，]*[第#＃]?\\s*(\\d{1,2})\\s*条?",
                matcher -> new Learn(KeepWish.into(matcher.group(1)))),
        LEARN_INTO_NAMED(
                "收\\s*录(?:[\\s:：,，]+|(?=并))(?!并\\s*入\\s*$)(?:并\\s*入[\\s:：,，]*)?(\\S{1,64}?)",
                matcher -> new Learn(KeepWish.into(matcher.group(1)))),
        LINK("(链\\s*接|工\\s*作\\s*台)", matcher -> new Link()),
        RESOLVE("(结\\s*束|结\\s*单|完\\s*结)[了吧]?", matcher -> new Resolve()),
        HELP("(帮\\s*助|help|[?？])", matcher -> new Help()),
        UNFINISHED("(备注|收\\s*录(?:[\\s:：,，]|并\\s*入).*|转给.*|转\\s*[@＠]?|发送?)[\\s:：]*", matcher -> new Incomplete());

        private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS;

        private final Pattern pattern;
        private final Function<Matcher, GroupCommand> reader;

        Syntax(String form, Function<Matcher, GroupCommand> reader) {
            this.pattern = Pattern.compile(form + "[\\s。.！!]*", FLAGS);
            this.reader = reader;
        }

        Optional<GroupCommand> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(reader.apply(matcher)) : Optional.empty();
        }
    }
}
