package io.miaohui.connectors.wecom.simulator;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Posts an app's encrypted callbacks as WeCom does, and takes the replies in their responses. */
final class CallbackClient implements AutoCloseable {

    private static final int TRIES = 4;

    private final SimulatedApp app;
    private final Faults faults;
    private final SealedCalls calls;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);

    CallbackClient(SimulatedApp app, Faults faults, Duration patience, Duration pause) {
        this.app = app;
        this.faults = faults;
        this.calls = new SealedCalls(app.token(), faults, patience);
        this.pause = pause;
    }

    boolean verify(URI url) {
        return calls.verify(url, app.crypto());
    }

    /** Delivers a message until it is acknowledged or was tried often enough. */
    Exchange deliver(URI url, String plain) {
        List<Integer> statuses = new ArrayList<>();
        List<String> replies = new ArrayList<>();
        boolean acknowledged = false;
        for (int i = 0; i < TRIES && !acknowledged && (i == 0 || pauses()); i++) {
            acknowledged = attempt(url, plain, statuses, replies);
        }
        if (faults.strikes(Fault.DUPLICATE)) {
            attempt(url, plain, statuses, replies);
        }
        return new Exchange(statuses, replies);
    }

    /** Waits between two tries; false when there is no next one. */
    private boolean pauses() {
        try {
            return !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private boolean attempt(URI url, String plain, List<Integer> statuses, List<String> replies) {
        String receiver = faults.strikes(Fault.WRONG_RECEIVER) ? "ww0000000000000000" : app.corpId();
        String cipherText = SealedCalls.seal(app.cryptoFor(receiver), plain);
        String body = "<xml><ToUserName><![CDATA[" + app.corpId() + "]]></ToUserName><AgentID><![CDATA[" + app.agentId()
                + "]]></AgentID><Encrypt><![CDATA[" + cipherText + "]]></Encrypt></xml>";
        HttpResponse<String> response = calls.post(url, cipherText, "text/xml", body);
        int status = response == null ? 0 : response.statusCode();
        statuses.add(status);
        if (status == 200 && !response.body().isEmpty()) {
            replies.add(open(response.body()));
        }
        return status == 200;
    }

    private String open(String body) {
        String signature = PlainXml.field(body, "MsgSignature");
        return app.crypto()
                .decryptXml(signature, PlainXml.field(body, "TimeStamp"), PlainXml.field(body, "Nonce"), body);
    }
}
