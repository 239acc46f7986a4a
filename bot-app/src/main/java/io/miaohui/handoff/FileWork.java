package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.connectors.IncomingFiles.Fetched;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.PrivateDetails;
import io.miaohui.conversation.SharedFiles;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches pictures and files and passes them on. A row is claimed before the fetch, so that of all replicas one does it,
 * and deleted in the transaction that says it: passed on once, or the group is told that it wasn't. A group that isn't
 * called before its desk opens is told then, after the notice.
 */
class FileWork {

    private static final Logger log = LoggerFactory.getLogger(FileWork.class);

    /** Longer than any fetch takes. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);
    private static final int TRIES = 3;

    private final FileMapper files;
    private final List<IncomingFiles> sources;
    private final SharedFiles shared;
    private final HandoffStore store;
    private final Tickets tickets;
    private final Conversations conversations;
    private final TransactionOperations transactions;
    private final Clock clock;

    FileWork(
            FileMapper files,
            List<IncomingFiles> sources,
            SharedFiles shared,
            HandoffStore store,
            Tickets tickets,
            Conversations conversations,
            TransactionOperations transactions,
            Clock clock) {
        this.files = files;
        this.sources = List.copyOf(sources);
        this.shared = shared;
        this.store = store;
        this.tickets = tickets;
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does all that is due now. */
    void run() {
        for (FileRow row : files.due(clock.instant())) {
            byte[] kept = row.content;
            if (kept != null) {
                end(row, handoff -> pass(row, handoff, kept));
            } else if (row.attempts >= TRIES) {
                // Whoever tried it last was killed over it, or nobody was there to be told.
                end(row, handoff -> tell(handoff, missing(row)));
            } else if (files.claim(row, clock.instant().plus(CLAIM)) == 1) {
                attempt(row);
            }
        }
    }

    private void attempt(FileRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fetched fetched = fetch(row, bytes);
        boolean later = row.agent() == null
                && store.find(row.handoffId).filter(store::waitsForOpening).isPresent();
        if (fetched instanceof Fetched.Complete && later) {
            files.keep(Objects.requireNonNull(row.id), bytes.toByteArray(), clock.instant());
        } else if (fetched instanceof Fetched.Complete) {
            end(row, handoff -> pass(row, handoff, bytes.toByteArray()));
        } else if (fetched instanceof Fetched.TooLarge && !later) {
            end(row, handoff -> tell(handoff, GroupTexts.tooLarge(row.agent() != null)));
        } else if (fetched instanceof Fetched.Failed failed && row.attempts + 1 >= TRIES && !later) {
            log.warn("A file of ticket {} can't be fetched: {}", row.handoffId, failed.why());
            end(row, handoff -> tell(handoff, missing(row)));
        } else {
            files.tryAgain(Objects.requireNonNull(row.id), clock.instant().plus(BETWEEN_TRIES));
        }
    }

    private Fetched fetch(FileRow row, ByteArrayOutputStream to) {
        ConversationRef from = conversations
                .find(row.conversationId)
                .map(Conversation::ref)
                .orElseThrow(() -> new IllegalStateException("a conversation is never deleted"));
        return sources.stream()
                .filter(it -> it.channel().equals(from.channel()))
                .findFirst()
                .map(it -> it.fetch(from, row.attachment(), SharedFiles.MAX_BYTES, to))
                .orElseGet(() -> new Fetched.Failed("files of " + from.channel() + " can't be fetched"));
    }

    private void end(FileRow row, Consumer<Handoff> action) {
        transactions.executeWithoutResult(transaction -> {
            if (files.deleteById(Objects.requireNonNull(row.id)) == 1) {
                store.find(row.handoffId).ifPresent(action);
            }
        });
    }

    private void pass(FileRow row, Handoff handoff, byte[] bytes) {
        Agent agent = row.agent();
        if (agent != null) {
            FileKind kind = FileKind.of(bytes, row.fileName);
            TicketResult result =
                    tickets.sendFile(handoff.code(), agent, () -> kind.media(shared.share(kind.name(), bytes)));
            String no = GroupTexts.of(result);
            if (!no.isEmpty()) {
                tell(handoff, no);
            }
            return;
        }
        FileKind kind = FileKind.of(bytes, row.fileName == null ? null : PrivateDetails.hidden(row.fileName));
        Conversation customer = conversations.lock(handoff.conversationId());
        // Written while people had the floor: they get it, even if the ticket has ended since.
        say(
                handoff,
                Reply.text("**" + handoff.code() + "** " + Notice.name(customer) + "：" + kind.label())
                        .withMedia(List.of(kind.media(shared.share(kind.name(), bytes)))));
    }

    private static String missing(FileRow row) {
        return row.agent() != null ? GroupTexts.FILE_NOT_SENT : GroupTexts.FILE_NOT_GOT;
    }

    private void tell(Handoff handoff, String what) {
        say(handoff, Reply.text("**" + handoff.code() + "** " + what));
    }

    private void say(Handoff handoff, Reply reply) {
        Long group = handoff.deskConversationId();
        if (group != null) {
            conversations.find(group).ifPresent(it -> conversations.say(it, Author.BOT, null, reply, handoff.about()));
        }
    }
}
