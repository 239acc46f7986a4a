package io.miaohui.admin;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which open tickets are looked at; all of it is in the URL.
 *
 * @param state {@code waiting}, {@code taken}, or anything else for all
 * @param q part of a code, a customer's or an agent's name, a channel or a question
 */
record TicketFilter(String state, String q) {

    boolean shows(Tickets.Line ticket) {
        boolean waits = ticket.agent() == null;
        return (!state.equals("waiting") || waits) && (!state.equals("taken") || !waits) && isFoundIn(ticket);
    }

    private boolean isFoundIn(Tickets.Line ticket) {
        String part = q.strip().toLowerCase(Locale.ROOT);
        return Stream.of(ticket.code(), ticket.customer(), ticket.channel(), ticket.question(), nameOf(ticket))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }

    private static String nameOf(Tickets.Line ticket) {
        String agent = ticket.agent();
        return agent == null ? "" : agent;
    }

    public boolean isEverything() {
        return !state.equals("waiting") && !state.equals("taken") && q.isBlank();
    }

    /** The same in another state; empty for all. */
    public String in(String other) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/tickets");
        if (!other.isEmpty()) {
            url.queryParam("state", other);
        }
        if (!q.isBlank()) {
            url.queryParam("q", "{q}");
            return url.encode().build(q.strip()).toString();
        }
        return url.toUriString();
    }

    public String url() {
        return in(state.equals("waiting") || state.equals("taken") ? state : "");
    }
}
