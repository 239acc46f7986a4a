package io.miaohui.handoff;

import io.miaohui.connectors.ReplyText;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may answer a ticket's customer: entries and canned replies, refreshed with each message. Within a ticket a number
 * is given once: who reads 发2 and sends it while the customer writes on sends what they read.
 */
class Suggestions {

    static final int OFFERED = 3;

    private static final String CANNED = "canned:";
    private static final int LONGEST_QUESTION = 500;

    private final HandoffStore store;
    private final Faq faq;
    private final CannedReplies canned;

    Suggestions(HandoffStore store, Faq faq, CannedReplies canned) {
        this.store = store;
        this.faq = faq;
        this.canned = canned;
    }

    /**
     * A suggestion as agents read it.
     *
     * @param answer without marks, for reading
     */
    record Offer(int number, String question, String answer) {}

    /** What is sent. {@code entry} is {@code null} for a canned reply. */
    record Ready(String text, @Nullable FaqEntry entry) {}

    /**
     * Offers what fits these words in the place of what was offered before; where nothing fits, that stays. The caller
     * has the customer's conversation locked.
     *
     * @return what is offered now, if that has changed
     */
    List<Offer> refresh(Handoff handoff, String words, List<Candidate> candidates) {
        List<Suggestion> fitting = fitting(words, candidates);
        return !fitting.isEmpty() && store.offer(handoff.id(), fitting) ? offers(handoff) : List.of();
    }

    /** A canned reply takes the last place, or what the candidates leave. */
    private List<Suggestion> fitting(String words, List<Candidate> candidates) {
        Optional<CannedReplies.Canned> reply = canned.answering(words);
        List<Suggestion> fitting = new ArrayList<>();
        candidates.stream()
                .limit(reply.isPresent() ? OFFERED - 1 : OFFERED)
                .map(Candidate::entry)
                .forEach(it -> fitting.add(new Suggestion(0, it.id(), Shorten.to(it.question(), LONGEST_QUESTION))));
        reply.ifPresent(it -> fitting.add(new Suggestion(0, CANNED + it.title(), it.title())));
        return fitting;
    }

    /** Those that are offered now and can still be sent. */
    List<Offer> offers(Handoff handoff) {
        List<Offer> offers = new ArrayList<>();
        for (Suggestion it : store.suggestions(handoff.id())) {
            ready(it)
                    .ifPresent(
                            ready -> offers.add(new Offer(it.number(), it.question(), ReplyText.plain(ready.text()))));
        }
        return offers;
    }

    /** What that number has stood for since it was given. */
    Optional<Ready> numbered(Handoff handoff, int number) {
        return store.everSuggested(handoff.id()).stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .flatMap(this::ready);
    }

    List<CannedReplies.Canned> canned() {
        return canned.all();
    }

    private Optional<Ready> ready(Suggestion suggestion) {
        String id = suggestion.entryId();
        return id.startsWith(CANNED)
                ? canned.titled(id.substring(CANNED.length())).map(it -> new Ready(it.text(), null))
                : faq.live().entry(id).map(it -> new Ready(it.answer(), it));
    }
}
