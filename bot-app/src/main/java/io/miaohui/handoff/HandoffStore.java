package io.miaohui.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;

/** Tickets as rows. */
class HandoffStore {

    /** A code may come round again so long after its ticket ended: nobody quotes a message that old. */
    private static final Duration CODE_RESTS = Duration.ofDays(90);

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final int TRIES_PER_LENGTH = 4;
    private static final int RECENT = 20;

    /** Agents type two digits at most. */
    private static final int MOST_NUMBERS = 99;

    private final HandoffMapper mapper;
    private final SuggestionMapper suggestions;
    private final RandomGenerator random;
    private final Clock clock;

    HandoffStore(HandoffMapper mapper, SuggestionMapper suggestions, RandomGenerator random, Clock clock) {
        this.mapper = mapper;
        this.suggestions = suggestions;
        this.random = random;
        this.clock = clock;
    }

    /** Stores a new ticket under a code that is free; the unique key decides between replicas. */
    Handoff insert(HandoffRow row) {
        row.openedAt = clock.instant();
        for (int digits = SHORTEST; row.id == null; digits = Math.min(LONGEST, digits + 1)) {
            insertWithCodeOf(row, digits);
        }
        return row.toHandoff();
    }

    private void insertWithCodeOf(HandoffRow row, int digits) {
        for (int i = 0; i < TRIES_PER_LENGTH && row.id == null; i++) {
            row.code = TicketCode.random(random, digits);
            row.codeSlot = row.code;
            try {
                mapper.insert(row);
            } catch (DuplicateKeyException taken) {
                if (openFor(row.conversationId).isPresent()) {
                    throw taken;
                }
                row.id = null;
            }
        }
    }

    Optional<Handoff> byCode(String code) {
        return Optional.ofNullable(mapper.byCode(code)).map(HandoffRow::toHandoff);
    }

    Optional<Handoff> find(long id) {
        return Optional.ofNullable(mapper.selectById(id)).map(HandoffRow::toHandoff);
    }

    /** The ticket that a message was marked with. */
    Optional<Handoff> byAbout(String about) {
        int slash = about.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : find(Long.parseLong(about.substring(slash + 1)));
    }

    Optional<Handoff> openFor(long conversationId) {
        return Optional.ofNullable(mapper.openFor(conversationId)).map(HandoffRow::toHandoff);
    }

    /** The ticket as it stands, locked until the transaction ends. Lock its conversation first. */
    Handoff lock(long id) {
        return Objects.requireNonNull(mapper.lock(id), "a ticket is never deleted")
                .toHandoff();
    }

    Handoff claim(Handoff handoff, Agent agent) {
        mapper.claim(handoff.id(), agent, clock.instant());
        return again(handoff);
    }

    Handoff answered(Handoff handoff, String text) {
        mapper.answered(handoff.id(), Shorten.to(text, 4000), clock.instant());
        return again(handoff);
    }

    Handoff resolve(Handoff handoff) {
        mapper.resolve(handoff.id(), clock.instant());
        return again(handoff);
    }

    List<Handoff> open(int limit) {
        return mapper.open(limit).stream().map(HandoffRow::toHandoff).toList();
    }

    /** Those that are offered now. */
    List<Suggestion> suggestions(long handoffId) {
        return suggestions.of(handoffId);
    }

    List<Suggestion> everSuggested(long handoffId) {
        return suggestions.ever(handoffId);
    }

    /**
     * Offers these entries and no others; one that had a number before keeps it, whatever number it has here.
     *
     * @return whether that changed anything
     */
    boolean offer(long handoffId, List<Suggestion> offered) {
        Map<String, Integer> numbers = new HashMap<>();
        suggestions.ever(handoffId).forEach(it -> numbers.put(it.entryId(), it.number()));
        Set<String> before =
                suggestions.of(handoffId).stream().map(Suggestion::entryId).collect(Collectors.toSet());
        Set<String> after = offered.stream().map(Suggestion::entryId).collect(Collectors.toSet());
        if (before.equals(after) || numbers.size() + offered.size() > MOST_NUMBERS) {
            return false;
        }
        suggestions.withdraw(handoffId);
        for (Suggestion it : offered) {
            Integer number = numbers.get(it.entryId());
            if (number != null) {
                suggestions.offer(handoffId, number);
            } else {
                int next = numbers.size() + 1;
                numbers.put(it.entryId(), next);
                suggestions.insert(handoffId, new Suggestion(next, it.entryId(), it.question()));
            }
        }
        return true;
    }

    /** An answer that has no words to learn from. */
    Handoff answeredWithNothingNew(Handoff handoff) {
        mapper.answeredWithFile(handoff.id(), clock.instant());
        return again(handoff);
    }

    /** Whether its group isn't called before the desk opens. */
    boolean waitsForOpening(Handoff handoff) {
        return mapper.waitsForOpening(handoff.id());
    }

    int waitingBefore(Handoff handoff) {
        return mapper.waitingBefore(handoff.id(), handoff.desk());
    }

    /** How long the last customers waited for a first answer; empty before there was one. */
    Optional<Duration> usualWait() {
        List<HandoffRow> answered = mapper.lastAnswered(RECENT);
        Duration sum = answered.stream()
                .map(row -> Duration.between(row.countedFrom(), Objects.requireNonNull(row.firstAnswerAt)))
                .reduce(Duration.ZERO, Duration::plus);
        return answered.isEmpty() ? Optional.empty() : Optional.of(sum.dividedBy(answered.size()));
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    void freeOldCodes() {
        Instant before = clock.instant().minus(CODE_RESTS);
        mapper.freeCodes(before);
    }

    private Handoff again(Handoff handoff) {
        return find(handoff.id()).orElseThrow();
    }
}
