package io.miaohui.editing;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.extension.spring.MybatisSqlSessionFactoryBean;
import com.zaxxer.hikari.HikariDataSource;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.SharedFiles;
import io.miaohui.conversation.TestFiles;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.Releases;
import io.miaohui.handoff.InMemoryConversations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.LocalCacheScope;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Chat editing on a real database, with a platform, spreadsheets and releases that a test scripts. */
final class EditingWorld {

    static final ConversationRef CHAT = ConversationRef.single("wecom", "service", "boss");

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T01:00:00Z"));
    final InMemoryConversations conversations = new InMemoryConversations(clock);
    final Sheets spreadsheets = new Sheets();
    final List<String> published = new ArrayList<>();
    final SheetAnswers answers;
    final SheetWork work;
    final SharedFiles shared;
    IncomingFiles.@Nullable Fetched trouble;
    FaqDraft.Changes changes = new FaqDraft.Changes(1, 2, 3);
    private final TransactionTemplate transaction;

    EditingWorld(String url, String user) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(url);
        database.setUsername(user);
        database.setPassword("");
        database.setMaximumPoolSize(4);
        database.setMinimumIdle(0);
        Flyway.configure().dataSource(database).load().migrate();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        SqlSessionTemplate session = session(database);
        SheetMapper sheets = session.getMapper(SheetMapper.class);
        List<IncomingFiles> files = List.of(new Platform());
        answers = new SheetAnswers(new EditorSettings(List.of("wecom:service:boss")), sheets, files, clock);
        shared = TestFiles.on(session, clock);
        SheetReading reading = new SheetReading(files, spreadsheets, DataSize.ofMegabytes(1));
        work = new SheetWork(
                sheets,
                reading,
                shared,
                conversations,
                fake(FaqDraft.class, () -> changes),
                new Publisher(),
                transaction,
                clock);
    }

    private static SqlSessionTemplate session(HikariDataSource database) {
        MybatisConfiguration configuration = new MybatisConfiguration();
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.addMapper(SheetMapper.class);
        TestFiles.addTo(configuration);
        MybatisSqlSessionFactoryBean factory = new MybatisSqlSessionFactoryBean();
        factory.setDataSource(database);
        factory.setConfiguration(configuration);
        try {
            return new SqlSessionTemplate(factory.getObject());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Reply> says(String words) {
        return takes(new Content.Text(words), words, CHAT, "boss");
    }

    Optional<Reply> sends(String fileName) {
        return takes(new Content.Attachment("media-1", fileName), "", CHAT, "boss");
    }

    Optional<Reply> takes(Content content, String words, ConversationRef ref, String sender) {
        return transaction.execute(status -> {
            Conversation conversation = conversations.lock(conversations.of(ref).id());
            IncomingMessage message = new IncomingMessage(
                    UUID.randomUUID().toString(), ref, new Sender(sender, "王店长"), content, null, clock.instant());
            return answers.take(message, conversation, words);
        });
    }

    /** What was said in the chat since the beginning, besides the answers. */
    List<Reply> told() {
        return conversations.saidTo(conversations.of(CHAT).id()).stream()
                .map(InMemoryConversations.Said::reply)
                .toList();
    }

    String lastTold() {
        return told().get(told().size() - 1).text();
    }

    /** Of an interface of which the test needs one method. */
    private static <T> T fake(Class<T> type, java.util.function.Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.get()));
    }

    private final class Platform implements IncomingFiles {

        @Override
        public String channel() {
            return "wecom";
        }

        @Override
        public Fetched fetch(ConversationRef from, Content.Attachment file, long maxBytes, OutputStream to) {
            if (trouble != null) {
                return trouble;
            }
            try {
                to.write("a sheet".getBytes(StandardCharsets.UTF_8));
                return new Fetched.Complete(7);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads every file as the report that a test sets, and counts. */
    static final class Sheets implements FaqSpreadsheets {

        Report report = new Report("faq.csv", false, 3, 1, 1, 1, List.of(), List.of(), List.of());

        @Nullable
        RuntimeException failure;

        int loads;

        @Override
        public Report load(Path file, String fileName, boolean dryRun) throws IOException {
            loads++;
            if (failure != null) {
                throw failure;
            }
            if (dryRun || !Files.readString(file).equals("a sheet")) {
                throw new IllegalStateException("The file is to be read into the draft, as it was sent");
            }
            return report;
        }

        @Override
        public void write(OutputStream out, Format format) {
            throw new UnsupportedOperationException("Nobody exports by chat");
        }

        @Override
        public void writeBadRows(Report bad, OutputStream out) throws IOException {
            for (BadRow row : bad.badRows()) {
                out.write(row.values().get(0).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private final class Publisher implements Releases {

        @Override
        public Release publish(String by, @Nullable String note) {
            published.add(by + ": " + note);
            return new Release(7, clock.instant(), by, note, 832, null);
        }

        @Override
        public Release rollBackTo(long number, String by) {
            throw new UnsupportedOperationException("Nobody rolls back by chat");
        }

        @Override
        public List<Release> latest(int limit) {
            return List.of();
        }
    }
}
