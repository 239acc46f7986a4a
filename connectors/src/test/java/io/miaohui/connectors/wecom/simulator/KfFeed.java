package io.miaohui.connectors.wecom.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What happened at one 微信客服 account, to be pulled page by page. Safe for use by many threads. */
final class KfFeed {

    private static final int WITHOUT_TOKEN = 10;
    private static final Duration TOKEN = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Faults faults;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final Map<String, Instant> tokens = new HashMap<>();
    private final Deque<Instant> strict = new ArrayDeque<>();
    private int pageSize = 1000;
    private int pulled;

    KfFeed(InstantSource clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    synchronized void add(Map<String, Object> item) {
        items.add(item);
    }

    synchronized void pageSize(int size) {
        pageSize = size;
    }

    /** A token for one signal. */
    synchronized String token() {
        String token = "ENC" + UUID.randomUUID();
        tokens.put(token, clock.instant());
        return token;
    }

    /** How many calls asked for a page. */
    synchronized int pulls() {
        return pulled;
    }

    synchronized Map<String, Object> sync(JsonNode request) {
        pulled++;
        String token = request.path("token").asString("");
        if (token.isEmpty() && !strictlyAllowed()) {
            return ApiServer.error(45009, "api freq out of limit");
        }
        if (!token.isEmpty() && !isValid(token)) {
            return ApiServer.error(95007, "invalid msg token");
        }
        String cursor = request.path("cursor").asString("");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.replaceAll("\\D", ""));
        if (faults.strikes(Fault.EMPTY_PAGE)) {
            return page(List.of(), "cursor-" + from + "-empty" + "-again".repeat(pulled % 2), 1);
        }
        int to = Math.min(
                items.size(), from + Math.min(pageSize, request.path("limit").asInt(1000)));
        List<Map<String, Object>> page = new ArrayList<>(items.subList(from, to));
        if (!page.isEmpty() && faults.strikes(Fault.DUPLICATE)) {
            page.add(page.get(page.size() - 1));
        }
        return page(page, "cursor-" + to, to < items.size() ? 1 : 0);
    }

    private static Map<String, Object> page(List<Map<String, Object>> items, String next, int more) {
        return Map.of("errcode", 0, "errmsg", "ok", "next_cursor", next, "has_more", more, "msg_list", items);
    }

    private boolean isValid(String token) {
        Instant issued = tokens.get(token);
        return issued != null && clock.instant().isBefore(issued.plus(TOKEN));
    }

    private boolean strictlyAllowed() {
        Instant now = clock.instant();
        while (!strict.isEmpty() && strict.peek().isBefore(now.minus(Duration.ofMinutes(1)))) {
            strict.remove();
        }
        return strict.size() < WITHOUT_TOKEN && strict.add(now);
    }
}
