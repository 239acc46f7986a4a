package io.miaohui.handoff;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.Checkup;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Finding;
import io.miaohui.connectors.Findings;
import io.miaohui.connectors.Reply;
import java.util.List;
import java.util.UUID;

/** Writes to each desk's group, if it may: nothing else shows that agents would be reached. */
final class DeskCheckup implements Checkup {

    private final Desks desks;
    private final Channels channels;

    DeskCheckup(Desks desks, Channels channels) {
        this.desks = desks;
        this.channels = channels;
    }

    @Override
    public List<Finding> run(boolean mayWrite) {
        return desks.all().stream()
                .flatMap(desk -> look(desk, mayWrite).stream())
                .toList();
    }

    private List<Finding> look(Desks.Desk desk, boolean mayWrite) {
        Findings findings = new Findings(desk.ref().channel(), desk.name());
        if (!mayWrite) {
            findings.unsure("desk.untried");
            return findings.list();
        }
        try {
            told(write(desk), findings);
        } catch (IllegalArgumentException noSuchChannel) {
            findings.bad("desk.refused", String.valueOf(noSuchChannel.getMessage()));
        }
        return findings.list();
    }

    private Delivery write(Desks.Desk desk) {
        Channel channel = channels.of(desk.ref());
        Reply hello = channel.fit(desk.ref(), Reply.text(GroupTexts.TEST)).get(0);
        return channel.send(desk.ref(), hello, UUID.randomUUID().toString().replace("-", ""));
    }

    private static void told(Delivery delivery, Findings findings) {
        if (delivery instanceof Delivery.Refused refused) {
            findings.bad("desk.refused", refused.why());
        } else if (delivery instanceof Delivery.TryLater later) {
            findings.unsure("desk.later", later.why());
        } else {
            findings.good("desk");
        }
    }
}
