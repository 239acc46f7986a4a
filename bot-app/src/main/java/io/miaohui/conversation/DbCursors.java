package io.miaohui.conversation;

import io.miaohui.connectors.Cursors;
import io.miaohui.connectors.IncomingMessage;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Positions as rows, moved in the transaction in which the ledger takes the messages. */
@Component
class DbCursors implements Cursors {

    private final CursorMapper cursors;
    private final Ledger ledger;
    private final Clock clock;

    DbCursors(CursorMapper cursors, Ledger ledger, Clock clock) {
        this.cursors = cursors;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Position of(String feed) {
        CursorRow row = cursors.selectById(feed);
        return position(row == null ? begin(feed) : row);
    }

    @Override
    public List<String> feeds(String prefix) {
        return cursors.feeds(prefix);
    }

    @Override
    public Position advance(String feed, Position from, String cursor, List<IncomingMessage> messages) {
        ledger.acceptAll(messages, () -> {
            if (cursors.move(feed, from.cursor(), cursor, clock.instant()) == 0) {
                throw new IllegalStateException("Another replica has read on in " + feed);
            }
        });
        return new Position(cursor, from.since());
    }

    private CursorRow begin(String feed) {
        CursorRow row = new CursorRow();
        row.feed = feed;
        row.since = clock.instant();
        row.updatedAt = row.since;
        try {
            cursors.insert(row);
            return row;
        } catch (DuplicateKeyException anotherReplicaWasFaster) {
            return Objects.requireNonNull(cursors.selectById(feed));
        }
    }

    private static Position position(CursorRow row) {
        return new Position(row.readTo, row.since);
    }
}
