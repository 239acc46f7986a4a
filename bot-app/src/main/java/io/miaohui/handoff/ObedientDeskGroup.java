package io.miaohui.handoff;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which ticket an agent means, and does what is asked. What names no ticket, or two, reaches nobody. */
class ObedientDeskGroup implements DeskGroup {

    private static final int LONGEST_NAME = 100;

    private final Desks desks;
    private final Roster roster;
    private final HandoffStore store;
    private final Tickets tickets;
    private final Conversations conversations;
    private final FileRelay files;
    private final WorkbenchLinks links;

    ObedientDeskGroup(
            Desks desks,
            Roster roster,
            HandoffStore store,
            Tickets tickets,
            Conversations conversations,
            FileRelay files,
            WorkbenchLinks links) {
        this.desks = desks;
        this.roster = roster;
        this.store = store;
        this.tickets = tickets;
        this.conversations = conversations;
        this.files = files;
        this.links = links;
    }

    @Override
    public boolean isDesk(ConversationRef ref) {
        return desks.isDesk(ref);
    }

    @Override
    public Optional<Reply> obey(IncomingMessage message, Conversation group) {
        if (message.content() instanceof Content.Event event && event.kind() != Content.Event.Kind.CHOSEN) {
            return event.kind() == Content.Event.Kind.ENTERED ? say(GroupTexts.HELP) : Optional.empty();
        }
        String words = words(message.content());
        if (words != null && !words.isBlank()) {
            return obeyWords(message, group, words);
        }
        return files.canPass(message.content(), group) ? obeyWords(message, group, "") : say(GroupTexts.ONLY_TEXT);
    }

    /** A button stands for words. */
    private static @Nullable String words(Content content) {
        return content instanceof Content.Event event ? event.key() : content.words();
    }

    private Optional<Reply> obeyWords(IncomingMessage message, Conversation group, String words) {
        Optional<TicketCode.Headed> headed = TicketCode.atHead(words);
        GroupCommand command =
                GroupCommand.parse(headed.map(TicketCode.Headed::rest).orElse(words));
        if (command instanceof GroupCommand.Help) {
            return say(GroupTexts.HELP);
        }
        if (!isMember(message, group)) {
            return say(GroupTexts.NO_MEMBER);
        }
        Optional<Handoff> quoted = quoted(message);
        Optional<String> code = headed.map(TicketCode.Headed::code).or(() -> quoted.map(Handoff::code));
        if (code.isEmpty()) {
            return say(words.isEmpty() ? GroupTexts.NO_TICKET_FOR_FILE : GroupTexts.NO_TICKET);
        }
        if (namesTwo(code.get(), headed, quoted)) {
            return say(GroupTexts.TWO_TICKETS);
        }
        boolean file = files.canPass(message.content(), group);
        boolean nothing = headed.map(TicketCode.Headed::rest).orElse(words).isBlank();
        if (command instanceof GroupCommand.Incomplete && !(file && nothing)) {
            return say(GroupTexts.INCOMPLETE);
        }
        TicketResult no = refusal(command, code.get(), quoted, headed.isPresent(), group);
        if (no != null) {
            return say(GroupTexts.of(no));
        }
        if (command instanceof GroupCommand.Link) {
            return tickets.find(code.get()).map(it -> GroupTexts.link(it, links.once(it)));
        }
        String said = nothing ? "" : GroupTexts.of(act(command, code.get(), agent(message)));
        return say(said.isEmpty() && file ? withFile(command, code.get(), message, group) : said);
    }

    /** A file goes along with an answer, or by itself; beside any other command nobody can tell what it is for. */
    private String withFile(GroupCommand command, String code, IncomingMessage message, Conversation group) {
        if (!(command instanceof GroupCommand.Answer || command instanceof GroupCommand.Incomplete)) {
            return GroupTexts.FILE_WITH_COMMAND;
        }
        tickets.find(code).ifPresent(it -> files.pass(it, group, message.content(), agent(message)));
        return "";
    }

    private boolean isMember(IncomingMessage message, Conversation group) {
        return desks.at(group.ref())
                .filter(desk -> !roster.obeys(desk.name(), message.sender().id()))
                .isEmpty();
    }

    private static boolean namesTwo(String code, Optional<TicketCode.Headed> headed, Optional<Handoff> quoted) {
        boolean quotesAnother = quoted.isPresent() && !quoted.get().code().equals(code);
        boolean writesAnother =
                headed.isPresent() && TicketCode.atHead(headed.get().rest()).isPresent();
        return quotesAnother || writesAnother;
    }

    /** Why the ticket is not this group's to act on, if it isn't. */
    private @Nullable TicketResult refusal(
            GroupCommand command, String code, Optional<Handoff> quoted, boolean typed, Conversation group) {
        Optional<Handoff> ticket = typed ? tickets.find(code) : quoted;
        if (ticket.isEmpty() || !belongsTo(ticket.get(), group)) {
            return new TicketResult.Unknown(code);
        }
        return ticket.get().isOpen() || command instanceof GroupCommand.Learn
                ? null
                : new TicketResult.Closed(ticket.get());
    }

    /** A desk may be called in one conversation and heard in another: a webhook and a bot in the same group. */
    private boolean belongsTo(Handoff ticket, Conversation group) {
        return desks.at(group.ref())
                .map(desk -> conversations.of(desk.ref()).id())
                .filter(id -> id.equals(ticket.deskConversationId()))
                .isPresent();
    }

    /** The ticket that a quoted message was about: by the platform's id of it, else by the code in its words. */
    private Optional<Handoff> quoted(IncomingMessage message) {
        Quote quote = message.quote();
        if (quote == null) {
            return Optional.empty();
        }
        String channel = message.conversation().channel();
        return Stream.of(quote.platformId(), quote.messageId())
                .flatMap(Stream::ofNullable)
                .flatMap(id -> conversations.aboutSent(channel, id).stream())
                .flatMap(about -> store.byAbout(about).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(quote.text())
                        .flatMap(TicketCode::in)
                        .flatMap(tickets::find));
    }

    private TicketResult act(GroupCommand command, String code, Agent agent) {
        if (command instanceof GroupCommand.Claim) {
            return tickets.claim(code, agent);
        }
        if (command instanceof GroupCommand.SendSuggestion send) {
            return tickets.sendSuggestion(code, agent, send.number());
        }
        if (command instanceof GroupCommand.Note note) {
            return tickets.note(code, agent, note.text());
        }
        if (command instanceof GroupCommand.PassOn pass) {
            return tickets.passOn(code, agent, pass.colleague());
        }
        if (command instanceof GroupCommand.Learn learn) {
            return tickets.learn(code, agent, learn.wish());
        }
        if (command instanceof GroupCommand.Resolve) {
            return tickets.resolve(code, agent);
        }
        return tickets.answer(code, agent, ((GroupCommand.Answer) command).text());
    }

    private static Agent agent(IncomingMessage message) {
        return new Agent(message.sender().id(), Shorten.line(message.sender().displayName(), LONGEST_NAME));
    }

    private static Optional<Reply> say(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Reply.text(text));
    }
}
