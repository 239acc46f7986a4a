package io.miaohui.editing;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Action;
import io.miaohui.connectors.Reply.Media;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.SharedFiles;
import io.miaohui.editing.SheetReading.Unreachable;
import io.miaohui.faq.EmptyDraftException;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.Releases;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads and publishes what editors sent. A file is claimed before it is worked on, so that of all replicas one does it,
 * and another takes it up where that one was killed: reading the same file twice changes nothing the second time.
 */
@Component
class SheetWork {

    private static final Logger log = LoggerFactory.getLogger(SheetWork.class);

    static final Duration ASKED_FOR = Duration.ofMinutes(30);

    /** Longer than any file takes. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);
    private static final int TRIES = 3;

    private final SheetMapper sheets;
    private final SheetReading reading;
    private final SharedFiles shared;
    private final Conversations conversations;
    private final FaqDraft draft;
    private final Releases releases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SheetWork(
            SheetMapper sheets,
            SheetReading reading,
            SharedFiles shared,
            Conversations conversations,
            FaqDraft draft,
            Releases releases,
            TransactionTemplate transaction,
            Clock clock) {
        this.sheets = sheets;
        this.reading = reading;
        this.shared = shared;
        this.conversations = conversations;
        this.draft = draft;
        this.releases = releases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does all that is due now. */
    void run() {
        for (SheetRow row : sheets.due(clock.instant())) {
            if (row.attempts >= TRIES) {
                // Whoever tried it last was killed over it.
                end(row, SheetWords.FAILED);
            } else if (sheets.claim(row, clock.instant().plus(CLAIM)) == 1) {
                attempt(row);
            }
        }
    }

    private void attempt(SheetRow row) {
        boolean last = row.attempts + 1 >= TRIES;
        try {
            if (SheetRow.PUBLISHING.equals(row.state)) {
                publish(row);
            } else {
                read(row);
            }
        } catch (Unreachable e) {
            log.warn("A spreadsheet sent by chat can't be fetched: {}", e.getMessage());
            again(row, last, SheetWords.UNREACHABLE);
        } catch (IOException | RuntimeException e) {
            log.error("A spreadsheet sent by chat could not be worked on", e);
            again(row, last, SheetWords.FAILED);
        }
    }

    private void again(SheetRow row, boolean last, String words) {
        if (last) {
            end(row, words);
        } else {
            sheets.tryAgain(id(row), clock.instant().plus(BETWEEN_TRIES));
        }
    }

    private void read(SheetRow row) throws IOException, Unreachable {
        Conversation conversation = conversations
                .find(row.conversationId)
                .orElseThrow(() -> new IllegalStateException("conversation " + row.conversationId + " is gone"));
        SheetReading.Result result = reading.read(row, conversation.ref());
        Report report = result.report();
        if (report == null) {
            end(row, result.words());
            return;
        }
        FaqDraft.Changes changes = draft.changes();
        boolean asks = !changes.isEmpty();
        String words = SheetWords.report(report, changes, asks ? ASKED_FOR : null);
        List<Action> actions = asks
                ? List.of(
                        new Action(SheetWords.PUBLISH, SheetWords.PUBLISH),
                        new Action(SheetWords.CANCEL, SheetWords.CANCEL))
                : List.of();
        byte[] badRows = report.badRows().isEmpty() ? new byte[0] : reading.badRows(report);
        @Nullable Instant until = asks ? clock.instant().plus(ASKED_FOR) : null;
        finish(row, asks ? SheetRow.ASKED : SheetRow.ENDED, until, () -> {
            List<Media> media = badRows.length == 0 ? List.of() : List.of(file(badRows));
            return new Reply(words, List.of(), media, List.of(), actions);
        });
    }

    private Media file(byte[] badRows) {
        String name = "没有进草稿的行.xlsx";
        return new Media(Media.Kind.FILE, shared.share(name, badRows), name);
    }

    /** Publishing commits by itself; published twice, the same draft makes one release. */
    private void publish(SheetRow row) {
        try {
            Releases.Release release = releases.publish(row.editor, row.fileName);
            end(row, SheetWords.published(release));
        } catch (EmptyDraftException e) {
            end(row, SheetWords.NOTHING_ENABLED);
        }
    }

    private void end(SheetRow row, String words) {
        finish(row, SheetRow.ENDED, null, () -> Reply.text(words));
    }

    /** Says it and moves on in one, and only if nobody else did meanwhile. */
    private void finish(SheetRow row, String next, @Nullable Instant until, Supplier<Reply> reply) {
        transaction.executeWithoutResult(status -> {
            Conversation conversation = conversations.lock(row.conversationId);
            if (sheets.move(id(row), row.state, next, clock.instant(), until) == 1) {
                conversations.say(conversation, Author.BOT, null, reply.get(), null);
            }
        });
    }

    private static long id(SheetRow row) {
        return Objects.requireNonNull(row.id);
    }
}
