package io.miaohui.conversation;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the ledger. */
@Component
class StoredHistory implements CustomerHistory {

    private final HistoryMapper rows;

    StoredHistory(HistoryMapper rows) {
        this.rows = rows;
    }

    @Override
    public List<Long> conversations(Collection<Address> addresses) {
        return addresses.isEmpty() ? List.of() : rows.conversations(addresses);
    }

    @Override
    public List<Topic> topics(Collection<Long> conversations, int turns) {
        return conversations.isEmpty() ? List.of() : rows.topics(conversations, turns);
    }
}
