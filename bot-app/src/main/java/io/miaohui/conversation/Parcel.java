package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What leaves as one message: the head of a conversation's line and, where the platform takes fewer messages than wait, as
 * many of the rows behind it as one message holds.
 *
 * @param head whose key and tries count
 * @param behind said by the same message, in their order
 * @param reply what all of them say
 */
record Parcel(OutboxRow head, List<OutboxRow> behind, Reply reply) {

    Parcel {
        behind = List.copyOf(behind);
    }

    static Parcel of(OutboxRow head, List<OutboxRow> next, Channel channel, Json json) {
        List<OutboxRow> behind = new ArrayList<>();
        Reply said = json.read(head.reply, Reply.class);
        for (OutboxRow row : next) {
            Optional<Reply> more = channel.merge(said, json.read(row.reply, Reply.class));
            if (more.isEmpty()) {
                break;
            }
            said = more.get();
            behind.add(row);
        }
        return new Parcel(head, behind, said);
    }
}
