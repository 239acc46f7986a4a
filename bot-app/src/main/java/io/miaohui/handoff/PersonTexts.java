package io.miaohui.handoff;

import io.miaohui.conversation.PrivateDetails;
import io.miaohui.customer.Customer;
import io.miaohui.handoff.Person.Asked;
import io.miaohui.handoff.Satisfaction.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What agents are told of a person. */
final class PersonTexts {

    private static final int OFTEN = 2;
    private static final int TOPICS = 2;
    private static final int TOPIC = 20;
    private static final int NAME = 20;
    private static final int NOTE = 30;

    private PersonTexts() {}

    /**
     * One line, without private details; empty if there is nothing worth knowing. Codes stand in it without their sign: a
     * quote of the notice must mean one ticket.
     */
    static String line(Person person) {
        List<String> parts = new ArrayList<>();
        parts.add(who(person));
        if (person.recent() > 0) {
            parts.add("近 30 天 " + person.recent() + " 张工单");
        }
        Score score = person.lastScore();
        if (score != null) {
            parts.add("上次 " + score(score));
        }
        parts.add(often(person));
        person.elsewhere()
                .forEach(it -> parts.add(
                        "另一渠道（" + it.channel() + "）还有未结工单 " + it.code().substring(1)));
        Customer known = person.known();
        if (known != null && !known.note().isEmpty()) {
            parts.add("备注：" + Shorten.line(PrivateDetails.hidden(known.note()), NOTE));
        }
        return parts.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String who(Person person) {
        Customer known = person.known();
        if (known == null) {
            return person.vip() ? "VIP" : "";
        }
        String name = known.name().isEmpty() ? known.key() : known.name();
        return (person.vip() ? "VIP " : "会员 ") + Shorten.line(PrivateDetails.hidden(name), NAME);
    }

    private static String often(Person person) {
        String topics = person.asked().stream()
                .filter(it -> it.times() >= OFTEN)
                .sorted((one, other) -> other.times() - one.times())
                .limit(TOPICS)
                .map(Asked::question)
                .map(it -> Shorten.line(it, TOPIC))
                .collect(Collectors.joining("、"));
        return topics.isEmpty() ? "" : "常问：" + topics;
    }

    static Score score(int number) {
        return Score.values()[number - 1];
    }

    static String score(@Nullable Score score) {
        if (score == null) {
            return "";
        }
        return switch (score) {
            case GOOD -> "满意";
            case FAIR -> "一般";
            case BAD -> "不满意";
        };
    }
}
