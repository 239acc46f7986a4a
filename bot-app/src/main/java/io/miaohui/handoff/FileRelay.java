package io.miaohui.handoff;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.conversation.Conversation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in pictures and files that are to be passed on. Fetching is {@link FileWork}'s: no turn waits for a network. */
class FileRelay {

    private static final int LONGEST_NAME = 190;

    private final FileMapper files;
    private final List<IncomingFiles> sources;
    private final Clock clock;

    FileRelay(FileMapper files, List<IncomingFiles> sources, Clock clock) {
        this.files = files;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    static boolean isFile(Content content) {
        return content instanceof Content.Picture || content instanceof Content.Attachment;
    }

    /** Whether what came in by that conversation is a file that can be fetched. */
    boolean canPass(Content content, Conversation from) {
        return isFile(content)
                && sources.stream()
                        .anyMatch(it -> it.channel().equals(from.ref().channel()));
    }

    /**
     * Within the caller's transaction.
     *
     * @param agent who sends it to the customer; {@code null}: the customer sends it to the group
     */
    void pass(Handoff handoff, Conversation from, Content content, @Nullable Agent agent) {
        FileRow row = new FileRow();
        row.handoffId = handoff.id();
        row.conversationId = from.id();
        if (content instanceof Content.Picture picture) {
            row.mediaId = picture.mediaId();
            row.url = picture.url();
        } else if (content instanceof Content.Attachment file) {
            row.mediaId = file.mediaId();
            row.url = file.url();
            row.fileName = end(file.fileName() == null ? "文件" : file.fileName().strip());
        }
        if (agent != null) {
            row.agentId = agent.id();
            row.agentName = agent.name();
        }
        row.nextAttemptAt = clock.instant();
        files.insert(row);
    }

    /** The end of a name says what kind of file it is. */
    private static String end(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
