package io.miaohui.connectors.wecom;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where WeCom delivers an app's messages. WeCom repeats what was not answered with 200, so a message that could not be
 * stored ends in a 500. The response is written here and not by Spring, because only a reply that was flushed counts as
 * delivered.
 */
@RestController
class WecomCallback {

    private final WecomSettings settings;
    private final WecomApps apps;
    private final CardCodes codes;
    private final CallbackReader reader;
    private final MessageHandler handler;
    private final KfWorkers kf;
    private final Clock clock;

    WecomCallback(
            WecomSettings settings,
            WecomApps apps,
            CallbackGate gate,
            CardCodes codes,
            MessageHandler handler,
            KfWorkers kf,
            Clock clock) {
        this.settings = settings;
        this.apps = apps;
        this.codes = codes;
        this.reader = new CallbackReader(gate);
        this.handler = handler;
        this.kf = kf;
        this.clock = clock;
    }

    /** WeCom's check of a new callback URL: the decrypted {@code echostr} and nothing around it. */
    @GetMapping("/callback/wecom/{name}")
    void verify(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CallbackResponse.write(response, "text/plain;charset=UTF-8", reader.echo(app(name), request));
    }

    @PostMapping("/callback/wecom/{name}")
    void receive(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        WecomApp app = app(name);
        WecomMessage message = reader.message(app, request);
        if (message.isKfSignal()) {
            // It only says that there is something to pull, and WeCom waits.
            kf.signal(name, message.orEmpty("OpenKfId"), message.field("Token"));
            return;
        }
        if (!message.isFromPerson()) {
            return;
        }
        IncomingMessage incoming = incoming(app, message);
        if (message.isCardButton()) {
            codes.keep(message.field("TaskId"), message.field("ResponseCode"));
            handler.accept(incoming);
            CallbackResponse.write(response, "text/xml;charset=UTF-8", pressed(app, message, incoming));
            return;
        }
        Receipt receipt = handler.answer(incoming, settings.patience());
        if (!receipt.replies().isEmpty()) {
            CallbackResponse.write(response, "text/xml;charset=UTF-8", reply(app, incoming, receipt));
            handler.delivered(WecomChannel.NAME, incoming.id());
        }
    }

    private WecomApp app(String name) {
        WecomApp app = apps.byName(name);
        if (app == null) {
            throw new EdgeRejection(WecomChannel.NAME, Reason.UNKNOWN_ACCOUNT, "not among miaohui.wecom.apps");
        }
        return app;
    }

    private static IncomingMessage incoming(WecomApp app, WecomMessage message) {
        try {
            return message.toIncoming(app);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new EdgeRejection(WecomChannel.NAME, Reason.MALFORMED, "a field is missing or broken");
        }
    }

    private String reply(WecomApp app, IncomingMessage message, Receipt receipt) {
        String text = AppParts.text(receipt.replies().get(0));
        return sealed(
                app, PassiveReply.plain(message.sender().id(), app.settings().corpId(), message.sentAt(), text));
    }

    /** The card shows at once that it was heard; the answer follows by itself. */
    private String pressed(WecomApp app, WecomMessage message, IncomingMessage incoming) {
        String key = message.field("EventKey");
        String name = TemplateCard.pressed(key == null ? "" : key);
        return sealed(
                app, PassiveReply.button(incoming.sender().id(), app.settings().corpId(), incoming.sentAt(), name));
    }

    private String sealed(WecomApp app, String plain) {
        String now = Long.toString(clock.instant().getEpochSecond());
        return PassiveReply.sealed(app.crypto().seal(plain, now));
    }
}
