package io.miaohui.demo;

import static org.awaitility.Awaitility.await;

import io.miaohui.FourPairs;
import io.miaohui.WorkbenchVisit;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The simulated platforms with a customer on each and the groups of the agents, and what they all see. */
final class Stage implements AutoCloseable {

    static final String WECOM_CUSTOMER = "林小满";
    static final String DINGTALK_CUSTOMER = "周舟";

    private static final Pattern LINK = Pattern.compile("http[^\\s()]+/workbench/\\w+\\?key=[\\w.-]+");

    private final FourPairs pairs = new FourPairs();
    private final Map<String, Chat> chats = new LinkedHashMap<>();
    /** A platform's delivery takes as long as the server does. */
    private final ExecutorService people = Executors.newCachedThreadPool();

    private final FaultSwitches faults = new FaultSwitches(pairs.platforms);

    Stage() {
        chats.put("wecom", new WecomPhone(pairs, WECOM_CUSTOMER, false));
        chats.put("dingtalk", new DingtalkChat(pairs, DINGTALK_CUSTOMER));
        chats.put("kf", new WecomPhone(pairs, FourPairs.VIP, true));
        chats.put("dingtalk-group", new DingtalkChat(pairs, null));
        chats.put("bot-group", new BotGroup(pairs));
        chats.put("webhook-group", new WebhookGroup(pairs));
    }

    Map<String, String> settings() {
        return pairs.settings("小李", "小王");
    }

    boolean connect(URI server) {
        return pairs.connect(server);
    }

    Map<String, List<Screen.Line>> screens() {
        return chats.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, chat -> chat.getValue().screen().lines()));
    }

    FaultSwitches faults() {
        return faults;
    }

    /**
     * Lets people do something in a chat.
     *
     * @throws IllegalArgumentException if there is no such chat
     */
    void play(String chat, Consumer<Chat> part) {
        Chat played = chats.get(chat);
        if (played == null) {
            throw new IllegalArgumentException("No chat is called " + chat);
        }
        people.execute(() -> part.accept(played));
    }

    /** The links to the workbench that stand in the groups, oldest first within each. */
    List<String> links() {
        return chats.entrySet().stream()
                .filter(chat -> chat.getKey().endsWith("-group"))
                .flatMap(chat -> chat.getValue().screen().lines().stream())
                .flatMap(line -> LINK.matcher(line.text()).results())
                .map(MatchResult::group)
                .toList();
    }

    /** An agent answers a ticket on the workbench, by a link that stands in a group. */
    void answersOnWorkbench(String agent, String code, String text) {
        String path = "/workbench/" + code.substring(1) + '?';
        String link = await().atMost(Duration.ofSeconds(30))
                .until(() -> links().stream().filter(it -> it.contains(path)).toList(), links -> !links.isEmpty())
                .get(0);
        WorkbenchVisit.open(URI.create(link)).act("answer", agent, text);
    }

    @Override
    public void close() {
        people.shutdownNow();
        pairs.close();
    }
}
