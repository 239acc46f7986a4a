package io.miaohui.connectors.wecom.simulator;

import java.util.List;

/**
 * What became of one message.
 *
 * @param statuses of the tries in order, 0 for a try that got no answer in time
 * @param replies the decrypted XML of every passive reply, of each try
 */
public record Exchange(List<Integer> statuses, List<String> replies) {

    public Exchange {
        statuses = List.copyOf(statuses);
        replies = List.copyOf(replies);
    }

    public int lastStatus() {
        return statuses.get(statuses.size() - 1);
    }

    public boolean acknowledged() {
        return lastStatus() == 200;
    }
}
