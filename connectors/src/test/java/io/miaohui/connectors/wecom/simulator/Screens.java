package io.miaohui.connectors.wecom.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What the phones and the groups show. Safe for use by many threads. */
public final class Screens {

    private final List<PhoneLine> phones = new CopyOnWriteArrayList<>();
    private final List<GroupLine> groups = new CopyOnWriteArrayList<>();
    private final List<Consumer<PhoneLine>> phoneListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<GroupLine>> groupListeners = new CopyOnWriteArrayList<>();

    /** Calls back with each new line, on the thread that brings it. */
    public void onPhone(Consumer<PhoneLine> listener) {
        phoneListeners.add(listener);
    }

    /** Calls back with each new line, on the thread that brings it. */
    public void onGroup(Consumer<GroupLine> listener) {
        groupListeners.add(listener);
    }

    /** All lines of one phone. */
    public List<PhoneLine> phone(String user) {
        return phones.stream().filter(line -> line.user().equals(user)).toList();
    }

    /** What the server said to one member. */
    public List<String> heard(String user) {
        return phone(user).stream()
                .filter(line -> !line.mine())
                .map(PhoneLine::text)
                .toList();
    }

    /** What the server said in one group. */
    public List<String> group(String key) {
        return groups.stream()
                .filter(line -> line.key().equals(key))
                .map(GroupLine::markdown)
                .toList();
    }

    public void clear() {
        phones.clear();
        groups.clear();
    }

    void show(PhoneLine line) {
        phones.add(line);
        phoneListeners.forEach(listener -> listener.accept(line));
    }

    void show(GroupLine line) {
        groups.add(line);
        groupListeners.forEach(listener -> listener.accept(line));
    }

    /** WeCom cuts by bytes, be there half a character left or not. */
    static String cut(String text, int maxBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= maxBytes ? text : new String(Arrays.copyOf(bytes, maxBytes), StandardCharsets.UTF_8);
    }
}
