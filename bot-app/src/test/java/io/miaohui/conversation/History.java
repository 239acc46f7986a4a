package io.miaohui.conversation;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Sender;
import io.miaohui.handoff.Agent;
import io.miaohui.handoff.TicketResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What some customers and two agents do, at two replicas, in an order that a seed decides. Each word that is said carries
 * a token which no other has: {@code c3-7} is customer 3's, {@code a3-9} was said by an agent to a ticket of customer 3.
 */
final class History {

    static final String GROUP = "cidAgents";
    private static final ConversationRef DESK = ConversationRef.group("dingtalk", "service", GROUP);
    private static final Pattern CODE = Pattern.compile("#[A-Z0-9]+");
    private static final List<Agent> AGENTS = List.of(new Agent("u1", "小李"), new Agent("u2", "小王"));
    private static final int CUSTOMERS = 2;
    private static final int STEPS = 9;

    /** A message of a customer with its token. */
    record Asked(IncomingMessage message, String token, boolean byCallback) {}

    final List<Asked> asked = new ArrayList<>();

    /** What agents said to customers, by its token: whose it was to be, {@code null} if the bot has to find that out. */
    final Map<String, @Nullable String> said = new LinkedHashMap<>();

    /** What was said on the workbench and accepted. */
    final List<String> accepted = new ArrayList<>();

    final List<String> customers = new ArrayList<>();
    private final Map<String, String> customerOf = new HashMap<>();
    private final List<IncomingMessage> written = new ArrayList<>();
    private final List<Replica> replicas;
    private final Town town;
    private final MutableClock clock;
    private final Random random;
    private final String name;
    private int tokens;
    private int depth;

    History(String name, List<Replica> replicas, Town town, MutableClock clock, Random random) {
        this.name = name;
        this.replicas = replicas;
        this.town = town;
        this.clock = clock;
        this.random = random;
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add("c" + name + "x" + i);
        }
    }

    void play() {
        town.faulty = true;
        town.meanwhile = this::meanwhile;
        for (int i = 0; i < STEPS; i++) {
            step();
        }
        town.faulty = false;
        settle();
    }

    /** Something else happens while a platform takes its time. */
    private void meanwhile() {
        if (depth < 2) {
            depth++;
            step();
            depth--;
        }
    }

    private void step() {
        switch (random.nextInt(13)) {
            case 0, 1 -> customerWrites("问 ");
            case 2 -> customerWrites(random.nextInt(2) == 0 ? "转人工 " : "嗯哼 ");
            case 3 -> customerWrites("转人工 ");
            case 4 -> repeat();
            case 5, 6 -> onWorkbench();
            case 7, 8, 9 -> inGroup();
            case 10 -> {
                clock.advance(Duration.ofMillis(1 + random.nextInt(40_000)));
                replica().outbox.poll();
            }
            default -> {
                Replica one = replica();
                for (int i = random.nextInt(6); i >= 0 && one.executor.step(); i--) {}
            }
        }
    }

    private void customerWrites(String start) {
        String customer = customers.get(random.nextInt(customers.size()));
        String token = customer + '-' + tokens++ + '.';
        IncomingMessage message = new IncomingMessage(
                "m" + token,
                ConversationRef.single("wecom", "service", customer),
                new Sender(customer, customer),
                new Content.Text(start + token),
                null,
                clock.instant());
        boolean byCallback = random.nextInt(3) == 0;
        asked.add(new Asked(message, token, byCallback));
        if (byCallback) {
            call(message);
        } else {
            written.add(message);
            replica().ledger.accept(message);
        }
    }

    /** A callback whose answer is decided on at once; its response may get lost, and is asked for again a while later. */
    private void call(IncomingMessage message) {
        Replica one = replica();
        one.executor.inline = true;
        Receipt receipt = one.ledger.answer(message, Duration.ZERO);
        one.executor.inline = false;
        if (!receipt.replies().isEmpty() && random.nextInt(3) == 0) {
            Replica other = replica();
            meanwhile();
            receipt = other.ledger.answer(message, Duration.ZERO);
        }
        town.responded(message.conversation().id(), message.id(), receipt.replies());
        one.ledger.delivered("wecom", message.id());
    }

    private void repeat() {
        if (!written.isEmpty()) {
            replica().ledger.accept(written.get(random.nextInt(written.size())));
        }
    }

    private void onWorkbench() {
        Matcher notice = CODE.matcher(quoted().text());
        if (!notice.find()) {
            return;
        }
        String code = notice.group();
        Agent agent = AGENTS.get(random.nextInt(2));
        switch (random.nextInt(4)) {
            case 0 -> replica().tickets.claim(code, agent);
            case 1 -> replica().tickets.resolve(code, agent);
            default -> {
                String token = agentToken(code);
                if (replica().tickets.answer(code, agent, token) instanceof TicketResult.Done) {
                    accepted.add(token);
                }
            }
        }
    }

    private void inGroup() {
        Town.Read seen = quoted();
        Matcher found = CODE.matcher(seen.text());
        if (!found.find()) {
            return;
        }
        String code = found.group();
        boolean quotes = random.nextInt(3) == 0 && !town.quotable.isEmpty();
        String id = quotes ? town.quotable.get(random.nextInt(town.quotable.size())) : "";
        String token = quotes ? "a?-" + name + '-' + tokens++ + '.' : agentToken(code);
        String words =
                switch (random.nextInt(6)) {
                    case 0 -> "接单";
                    case 1 -> "结束";
                    default -> token;
                };
        if (quotes) {
            said.put(token, null);
        }
        Agent agent = AGENTS.get(random.nextInt(2));
        IncomingMessage message = new IncomingMessage(
                "g" + name + '-' + tokens++,
                DESK,
                new Sender(agent.id(), agent.name()),
                new Content.Text(quotes ? words : code + ' ' + words),
                quotes ? new Quote(null, id, null) : null,
                clock.instant());
        written.add(message);
        replica().ledger.accept(message);
    }

    private String agentToken(String code) {
        String token = "a-" + name + '-' + tokens++ + '.';
        said.put(token, customerOf.get(code));
        return token;
    }

    /** Something that stands in the group; its code tells whose ticket it is, once the notice was read. */
    private Town.Read quoted() {
        List<Town.Read> group = new ArrayList<>();
        for (Town.Read read : town.all) {
            if (read.by().equals(GROUP)) {
                group.add(read);
                learnWhose(read.text());
            }
        }
        return group.isEmpty() ? new Town.Read(GROUP, "", false) : group.get(random.nextInt(group.size()));
    }

    private void learnWhose(String text) {
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            customers.stream()
                    .filter(text::contains)
                    .findFirst()
                    .ifPresent(customer -> customerOf.putIfAbsent(code.group(), customer));
        }
    }

    /** All is well again, and what still waits is done. */
    void settle() {
        for (int quiet = 0; quiet < 2; quiet++) {
            clock.advance(Duration.ofHours(2));
            for (Replica one : replicas) {
                one.ledger.resume();
                one.outbox.poll();
                while (one.executor.step()) {
                    quiet = 0;
                }
            }
        }
    }

    private Replica replica() {
        return replicas.get(random.nextInt(replicas.size()));
    }
}
