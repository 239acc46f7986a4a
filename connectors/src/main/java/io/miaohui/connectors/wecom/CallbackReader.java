package io.miaohui.connectors.wecom;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Takes an app's callback apart, or refuses it with an {@link EdgeRejection}. */
final class CallbackReader {

    private final CallbackGate gate;

    CallbackReader(CallbackGate gate) {
        this.gate = gate;
    }

    /** The decrypted {@code echostr} of a URL check. */
    String echo(WecomApp app, HttpServletRequest request) {
        return gate.echo(app.crypto(), request);
    }

    /** The message of a callback. */
    WecomMessage message(WecomApp app, HttpServletRequest request) throws IOException {
        String plain = gate.message(app.crypto(), request, xml -> fields(xml).getOrDefault("Encrypt", ""));
        WecomMessage message = new WecomMessage(fields(plain));
        String agent = message.field("AgentID");
        if (agent != null && !agent.equals(Integer.toString(app.settings().appId()))) {
            throw rejection(Reason.WRONG_RECEIVER, "it is meant for another app of the corporation");
        }
        return message;
    }

    private static Map<String, String> fields(String xml) {
        try {
            return FlatXml.read(xml);
        } catch (XMLStreamException e) {
            throw rejection(Reason.MALFORMED, "it is no XML, or has a document type");
        }
    }

    private static EdgeRejection rejection(Reason reason, String detail) {
        return new EdgeRejection(WecomChannel.NAME, reason, detail);
    }
}
