package io.miaohui.handoff;

import io.miaohui.TestDatabase;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.SharedFiles;
import io.miaohui.conversation.TestFiles;
import io.miaohui.customer.Customers;
import io.miaohui.customer.TestCustomers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tickets on a database of their own, one DingTalk group of agents, and conversations in memory. */
public final class HandoffWorld {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final ConversationRef GROUP = ConversationRef.group("dingtalk", "service", "cidAgents");

    static final CannedReplies.Canned CANNED = new CannedReplies.Canned("请提供订单号", "请把**订单号**发给我", List.of("快递"));

    public final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T01:00:00Z"));
    public final InMemoryConversations conversations = new InMemoryConversations(clock);
    public final FakeFaq faq = new FakeFaq();
    final FakeKeptAnswers answers = new FakeKeptAnswers(faq);
    public final TransactionTemplate transactions;

    /** What the tickets, and a dialogue over them, told of. */
    public final List<Object> events = new ArrayList<>();

    public final Handoffs handoffs;
    public final Tickets tickets;
    public final DeskGroup desk;
    public final SharedFiles files;
    final Suggestions suggestions;
    final FileWork fileWork;

    /** What people sent by their platforms, by its media id. */
    final Map<String, byte[]> sent = new HashMap<>();

    public final Aftercare aftercare;
    final TicketCare care;
    final AskedSatisfaction asked;

    public final Satisfaction satisfaction;

    /** Off, so that the other tests read what they are about. */
    public boolean asksSatisfaction;

    public final Customers customers;
    final Persons persons;
    final HandoffStore store;
    final WorkbenchLinks links;
    final Seal seal;
    final SqlSessionTemplate session;

    public static HandoffWorld onH2() {
        return onH2(agentsInDingtalk());
    }

    static HandoffWorld onH2(DeskSettings desks) {
        return new HandoffWorld(h2(), "sa", desks);
    }

    /** One desk with those hours, whose customers are asked after 10 minutes whether it is solved. */
    public static HandoffWorld withHours(String... hours) {
        DeskPlans.Plan plan =
                new DeskPlans.Plan(null, List.of(hours), DeskPlans.Holidays.CLOSED, null, List.of(), null);
        IdleSettings idle = new IdleSettings(Duration.ofMinutes(10), Duration.ofMinutes(5));
        return new HandoffWorld(h2(), "sa", agentsInDingtalk(), new DeskPlans(Map.of("default", plan)), idle);
    }

    /** What runs by itself in a server. */
    public void sweep() {
        care.sweep();
    }

    /** Shanghai's time. */
    public void at(String local) {
        clock.advance(Duration.between(
                clock.instant(), LocalDateTime.parse(local).atZone(SHANGHAI).toInstant()));
    }

    static String h2() {
        return TestDatabase.h2();
    }

    static DeskSettings agentsInDingtalk() {
        return new DeskSettings(
                Map.of("default", new DeskSettings.Desk("dingtalk", "service", "cidAgents", null, null, null, null)));
    }

    HandoffWorld(String url, String user, DeskSettings deskSettings) {
        this(url, user, deskSettings, DeskPlans.NONE, new IdleSettings(Duration.ZERO, Duration.ZERO));
    }

    HandoffWorld(String url, String user, DeskSettings deskSettings, DeskPlans plans, IdleSettings idle) {
        DataSource database = TestDatabase.at(url, user);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        session = HandoffDatabase.session(database);
        customers = TestCustomers.on(session, transactions, clock);
        Desks desks = new Desks(deskSettings);
        Roster roster = new Roster(
                desks,
                plans,
                this::isVip,
                SHANGHAI,
                () -> PublicHolidays.parse(List.of("2026-10-01..2026-10-07 休", "2026-10-10 班")));
        CareMapper rows = session.getMapper(CareMapper.class);
        store = new HandoffStore(
                session.getMapper(HandoffMapper.class),
                session.getMapper(SuggestionMapper.class),
                new Random(42),
                clock);
        WorkbenchSettings workbench = new WorkbenchSettings(null, Duration.ofDays(7), true, 3);
        WorkbenchKey key = new WorkbenchKey(workbench, session.getMapper(WorkbenchKeyMapper.class));
        seal = new Seal(key, clock);
        links = new WorkbenchLinks(
                URI.create("https://bot.example.com/"),
                seal,
                session.getMapper(WorkbenchLinkMapper.class),
                workbench,
                clock);
        suggestions = new Suggestions(store, faq, new CannedReplies(List.of(CANNED)));
        List<IncomingFiles> sources = List.of(new SentFiles("dingtalk", sent), new SentFiles("wecom", sent));
        FileMapper fileRows = session.getMapper(FileMapper.class);
        FileRelay relay = new FileRelay(fileRows, sources, clock);
        files = TestFiles.on(session, clock);
        persons = new Persons(
                customers,
                conversations,
                conversations,
                session.getMapper(PersonMapper.class),
                this::isVip,
                faq,
                clock);
        Placement placement = new Placement(roster, persons, rows, clock);
        DeskCalls calls = new DeskCalls(conversations, suggestions, persons, links, clock);
        handoffs = new TicketOpening(
                conversations,
                store,
                suggestions,
                relay,
                placement,
                roster,
                rows,
                calls,
                links,
                ref -> ref.account().equals("handing-over"),
                clock);
        asked = new AskedSatisfaction(
                new SatisfactionSettings(true, Duration.ofMinutes(10)),
                session.getMapper(SatisfactionMapper.class),
                conversations,
                new PlainTexts(),
                clock,
                events::add);
        satisfaction = asked;
        AnswerKeeping keeping = new AnswerKeeping(answers, suggestions, conversations, desks, clock);
        tickets = new LockedTickets(
                conversations, store, suggestions, keeping, new PlainTexts(), transactions, this::happened);
        desk = new ObedientDeskGroup(desks, roster, store, tickets, conversations, relay, links);
        fileWork = new FileWork(fileRows, sources, files, store, tickets, conversations, transactions, clock);
        aftercare = new AskedCustomer(rows, tickets, calls);
        Transfers transfers = new Transfers(conversations, rows, store, calls, clock);
        CareTexts texts = new PlainCareTexts();
        care = new TicketCare(
                conversations,
                rows,
                new Duties(roster, idle),
                new DeskDay(conversations, rows, roster, placement, calls, transfers, texts, clock),
                new Reminders(conversations, rows, roster, calls, transfers, texts, clock),
                tickets,
                texts,
                transactions,
                clock);
    }

    private void happened(Object event) {
        events.add(event);
        if (asksSatisfaction && event instanceof AgentAnswered answered) {
            asked.on(answered);
        }
        if (asksSatisfaction && event instanceof TicketChanged changed) {
            asked.on(changed);
        }
    }

    boolean isVip(Conversation customer) {
        return customers.isVip(customer.ref().channel(), customer.ref().account(), customer.personId());
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** A customer of the web chat. */
    Conversation customer(String name) {
        return conversations.of(ConversationRef.single("web", "web", "id-" + name), name);
    }

    public Conversation group() {
        return conversations.of(GROUP);
    }

    /** A ticket of a customer who asked for a person. */
    Handoff open(Conversation customer, String question) {
        return inTransaction(() -> {
            Conversation locked = conversations.lock(customer.id());
            Call call = new Call(
                    HandoffReason.ASKED,
                    "转人工",
                    question,
                    faq.match(question, clock.instant()).candidates(),
                    Temper.CALM);
            return handoffs.open(locked, call);
        });
    }

    /** What an agent writes to the bot in the group, and what the bot says to it. */
    Optional<String> inGroup(String agent, String words, @Nullable Quote quote) {
        return inGroup(agent, new Content.Text(words), quote);
    }

    Optional<String> inGroup(String agent, Content content, @Nullable Quote quote) {
        return replyInGroup(agent, content, quote).map(Reply::text);
    }

    Optional<Reply> replyInGroup(String agent, Content content, @Nullable Quote quote) {
        IncomingMessage message = new IncomingMessage(
                UUID.randomUUID().toString(), GROUP, new Sender("id-" + agent, agent), content, quote, clock.instant());
        return inTransaction(() -> {
            Conversation group = conversations.lock(group().id());
            return desk.obey(message, group);
        });
    }

    Optional<String> inGroup(String agent, String words) {
        return inGroup(agent, words, null);
    }

    /** What the customer was told, oldest first. */
    List<String> told(Conversation customer) {
        return conversations.textsTo(customer.id());
    }

    /** What the group was told, oldest first. */
    List<String> groupTold() {
        return conversations.textsTo(group().id());
    }

    /** The link in the last notice. */
    String groupLink() {
        return conversations.saidTo(group().id()).stream()
                .flatMap(said -> said.reply().links().stream())
                .reduce((first, last) -> last)
                .orElseThrow()
                .url();
    }
}
