package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Fetches files that customers of 微信客服 sent: its media ids are those of the app to which the account was handed. */
@Component
record KfFiles(AppFiles files) implements IncomingFiles {

    @Override
    public String channel() {
        return KfChannel.NAME;
    }

    @Override
    public Fetched fetch(ConversationRef from, Content.Attachment file, long maxBytes, OutputStream to) {
        return files.fetch(from, file, maxBytes, to);
    }
}
