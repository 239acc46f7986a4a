package io.miaohui.editing;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What an editor is answered at once. The work itself is {@link SheetWork}'s, after the turn is committed. */
@Component
class SheetAnswers implements ChatEditing {

    private static final Logger log = LoggerFactory.getLogger(SheetAnswers.class);

    private static final Pattern SHEET = Pattern.compile("(?i).+\\.(xlsx|xls|csv)");
    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");
    private static final Set<String> PUBLISH = Set.of(SheetWords.PUBLISH, "上线", "发布上线", "publish");
    private static final Set<String> CANCEL = Set.of(SheetWords.CANCEL, "不发布", "先不上线", "cancel");
    private static final int MAX_NAME = 190;
    private static final int MAX_EDITOR = 100;

    private final EditorSettings editors;
    private final SheetMapper sheets;
    private final List<IncomingFiles> files;
    private final Clock clock;

    SheetAnswers(EditorSettings editors, SheetMapper sheets, List<IncomingFiles> files, Clock clock) {
        this.editors = editors;
        this.sheets = sheets;
        this.files = List.copyOf(files);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> take(IncomingMessage message, Conversation conversation, String words) {
        if (message.conversation().kind() != ConversationRef.Kind.SINGLE) {
            return Optional.empty();
        }
        Content.Attachment sheet = sheetIn(message);
        if (!editors.isEditor(message)) {
            if (sheet != null) {
                log.info(
                        "A spreadsheet from {}, who is not in miaohui.admin.chat-editors",
                        EditorSettings.keyOf(message));
            }
            return Optional.empty();
        }
        return sheet == null ? answer(conversation, words) : Optional.of(begin(message, conversation, sheet));
    }

    private Content.@Nullable Attachment sheetIn(IncomingMessage message) {
        boolean reachable = files.stream().anyMatch(source -> source.channel()
                .equals(message.conversation().channel()));
        return reachable
                        && message.content() instanceof Content.Attachment file
                        && file.fileName() != null
                        && SHEET.matcher(file.fileName().strip()).matches()
                ? file
                : null;
    }

    private Reply begin(IncomingMessage message, Conversation conversation, Content.Attachment sheet) {
        Instant now = clock.instant();
        SheetRow row = new SheetRow();
        row.conversationId = conversation.id();
        row.editor = end(message.sender().displayName(), MAX_EDITOR);
        row.fileName = end(Objects.requireNonNull(sheet.fileName()).strip(), MAX_NAME);
        row.mediaId = sheet.mediaId();
        row.url = sheet.url();
        row.nextAttemptAt = now;
        row.createdAt = now;
        sheets.insert(row);
        return Reply.text(SheetWords.reading(row.fileName));
    }

    private Optional<Reply> answer(Conversation conversation, String words) {
        String plain = NOISE.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
        boolean publish = PUBLISH.contains(plain);
        if (!publish && !CANCEL.contains(plain)) {
            return Optional.empty();
        }
        return Optional.ofNullable(sheets.lockAsked(conversation.id()))
                .map(asked -> Reply.text(publish ? publish(asked) : cancel(asked)));
    }

    private String publish(SheetRow asked) {
        Instant now = clock.instant();
        boolean expired = asked.askedUntil == null || !now.isBefore(asked.askedUntil);
        sheets.endOthers(asked.conversationId, id(asked));
        sheets.move(id(asked), SheetRow.ASKED, expired ? SheetRow.ENDED : SheetRow.PUBLISHING, now, null);
        return expired ? SheetWords.EXPIRED : SheetWords.PUBLISHING;
    }

    private String cancel(SheetRow asked) {
        sheets.endOthers(asked.conversationId, id(asked));
        sheets.move(id(asked), SheetRow.ASKED, SheetRow.ENDED, clock.instant(), null);
        return SheetWords.CANCELLED;
    }

    private static long id(SheetRow row) {
        return Objects.requireNonNull(row.id);
    }

    /** The end of a name says what kind of file it is. */
    private static String end(String text, int length) {
        return text.length() <= length ? text : text.substring(text.length() - length);
    }
}
