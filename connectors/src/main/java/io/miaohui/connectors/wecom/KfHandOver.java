package io.miaohui.connectors.wecom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;

/** Gives a customer to the servicers of their account: from then on the bot can't write to them. */
final class KfHandOver {

    private static final int POOL = 2;
    private static final int WITH_SERVICER = 3;

    /** Between the list and the transfer a servicer may have stopped receiving. */
    private static final int NOT_RECEIVING = 95014;

    private KfHandOver() {}

    static void of(KfApp app, KfAddress customer) throws WxErrorException {
        List<String> receiving =
                app.transfer() == KfTransfer.SERVICER ? app.api().receiving(customer.openKfId()) : List.of();
        if (receiving.isEmpty()) {
            move(app, customer, POOL, null);
            return;
        }
        try {
            // WeCom does not say who has the least to do; the same customer comes to the same servicer.
            int one = Math.floorMod(customer.customer().hashCode(), receiving.size());
            move(app, customer, WITH_SERVICER, receiving.get(one));
        } catch (WxErrorException e) {
            if (WecomErrors.code(e) != NOT_RECEIVING) {
                throw e;
            }
            move(app, customer, POOL, null);
        }
    }

    private static void move(KfApp app, KfAddress customer, int state, @Nullable String servicer)
            throws WxErrorException {
        Map<String, Object> session = new HashMap<>();
        session.put("open_kfid", customer.openKfId());
        session.put("external_userid", customer.customer());
        session.put("service_state", state);
        if (servicer != null) {
            session.put("servicer_userid", servicer);
        }
        app.api().transfer(session);
    }
}
