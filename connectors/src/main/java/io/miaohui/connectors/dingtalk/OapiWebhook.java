package io.miaohui.connectors.dingtalk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A session webhook: writes into the conversation that a message came from, needs no token, lives 1.5 h. */
@HttpExchange(contentType = "application/json")
interface OapiWebhook {

    /** Whom to mention; the text must name them as well. */
    record At(List<String> atUserIds, List<String> atDingtalkIds) {}

    /**
     * The answer as text: its content type is not always JSON, and {@code errcode} in it tells what happened, at HTTP
     * status 200.
     *
     * @param message {@code msgtype}, the body under that name, and {@code at}
     */
    @PostExchange
    String post(URI webhook, @RequestBody Map<String, Object> message);
}
