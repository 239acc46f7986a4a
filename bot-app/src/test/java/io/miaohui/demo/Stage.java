package io.miaohui.demo;

import io.miaohui.Platforms;
import io.miaohui.connectors.ReplyText;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.wecom.simulator.PhoneLine;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The simulated platforms with two customers and a group of agents on them, and what they all see. */
final class Stage implements AutoCloseable {

    static final String WECOM_CUSTOMER = "林小满";
    static final String DINGTALK_CUSTOMER = "周舟";

    private static final Pattern LINK = Pattern.compile("http[^\\s()]+/workbench/\\w+\\?key=[\\w.-]+");

    private final Platforms platforms = new Platforms();
    private final Screen wecom = new Screen();
    private final Screen dingtalk = new Screen();
    private final Screen group = new Screen();
    /** A platform's delivery takes as long as the server does. */
    private final ExecutorService people = Executors.newCachedThreadPool();

    private final ThreadLocal<@Nullable String> quoting = new ThreadLocal<>();

    private final FaultSwitches faults = new FaultSwitches(platforms);

    Stage() {
        platforms.wecom.screens().onPhone(this::onWecom);
        platforms.dingtalk.chats().onLine(this::onDingtalk);
    }

    Map<String, String> settings() {
        return platforms.settings();
    }

    boolean connect(URI server) {
        return platforms.connect(server);
    }

    Map<String, List<Screen.Line>> screens() {
        return Map.of("wecom", wecom.lines(), "dingtalk", dingtalk.lines(), "group", group.lines());
    }

    FaultSwitches faults() {
        return faults;
    }

    /** @throws IllegalArgumentException if no customer is on that platform */
    void customerSays(String platform, String text) {
        switch (platform) {
            case "wecom" -> people.execute(() -> platforms.wecom.say(WECOM_CUSTOMER, text));
            case "dingtalk" -> people.execute(() -> platforms.dingtalk.say(DINGTALK_CUSTOMER, text));
            default -> throw new IllegalArgumentException("No customer is on " + platform);
        }
    }

    /** The links to the workbench that stand in the group, oldest first. */
    List<String> links() {
        return group.lines().stream()
                .flatMap(line -> LINK.matcher(line.text()).results())
                .map(MatchResult::group)
                .toList();
    }

    /** @param quote the id of the line that is quoted */
    void agentSays(String agent, String text, boolean toRobot, @Nullable String quote) {
        people.execute(() -> {
            if (!toRobot) {
                platforms.dingtalk.chatInGroup(Platforms.AGENTS, agent, text);
                return;
            }
            Screen.Line quoted = group.byId(quote);
            quoting.set(quoted == null ? null : quoted.text());
            platforms.dingtalk.sayInGroup(Platforms.AGENTS, agent, text, quoted == null ? null : quote);
            quoting.remove();
        });
    }

    private void onWecom(PhoneLine line) {
        if (!line.user().equals(WECOM_CUSTOMER)) {
            return;
        }
        if (line.mine()) {
            wecom.person(line.user(), line.text(), "", true, null);
        } else {
            wecom.robot(line.text(), null, "");
        }
    }

    /** Called on the thread that speaks, so what it quotes is known. */
    private void onDingtalk(ChatLog.Line line) {
        Screen screen = line.conversation().equals(Platforms.AGENTS) ? group : dingtalk;
        String author = line.author();
        if (author == null) {
            screen.robot(line.text(), ReplyText.html(line.text()), line.id());
        } else {
            screen.person(author, line.text(), line.id(), !line.id().equals("msg-unheard"), quoting.get());
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
        platforms.close();
    }
}
