package io.miaohui.handoff;

import io.miaohui.conversation.Conversations;
import io.miaohui.handoff.Person.Asked;
import io.miaohui.handoff.PersonMapper.Past;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ticket's page shows of its customer. */
class PersonPanel {

    private static final int SHOWN = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Persons persons;
    private final Conversations conversations;
    private final ZoneId zone;

    PersonPanel(Persons persons, Conversations conversations, ZoneId zone) {
        this.persons = persons;
        this.conversations = conversations;
        this.zone = zone;
    }

    /**
     * @param line all of it in one line
     * @param ratings how many were how satisfied; empty if nobody said
     */
    record Panel(String line, List<Line> topics, List<Line> tickets, String ratings) {}

    /** @param about what stands beside it, more quietly */
    record Line(String day, String text, String about) {}

    /** Nothing if there is nothing worth knowing. */
    @Nullable
    Panel of(Handoff ticket) {
        Optional<Person> found = conversations.find(ticket.conversationId()).flatMap(it -> persons.of(it, ticket));
        if (found.isEmpty()) {
            return null;
        }
        Person person = found.get();
        List<Line> topics =
                person.asked().stream().limit(SHOWN).map(this::topic).toList();
        List<Line> tickets =
                person.tickets().stream().limit(SHOWN).map(this::ticket).toList();
        String line = PersonTexts.line(person);
        if (line.isEmpty() && topics.isEmpty() && tickets.isEmpty()) {
            return null;
        }
        return new Panel(line.isEmpty() ? "问过什么" : line, topics, tickets, ratings(person.tickets()));
    }

    private Line topic(Asked asked) {
        String times = asked.times() > 1 ? asked.times() + " 次" : "";
        String unhelpful = asked.unhelpful() ? "没帮上" : "";
        return new Line(DAY.format(asked.last().atZone(zone)), asked.question(), (times + ' ' + unhelpful).strip());
    }

    private Line ticket(Past past) {
        String state = past.isOpen() ? "未结" : "";
        Integer score = past.score();
        List<String> about = Arrays.asList(
                past.desk(), past.agent(), state, score == null ? null : PersonTexts.score(PersonTexts.score(score)));
        return new Line(
                DAY.format(past.openedAt().atZone(zone)),
                past.code(),
                about.stream()
                        .filter(Objects::nonNull)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    private static String ratings(List<Past> tickets) {
        return Arrays.stream(Satisfaction.Score.values())
                .map(score -> PersonTexts.score(score)
                        + ' '
                        + tickets.stream()
                                .filter(it -> Objects.equals(it.score(), score.number()))
                                .count())
                .filter(it -> !it.endsWith(" 0"))
                .collect(Collectors.joining(" · "));
    }
}
