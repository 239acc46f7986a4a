package io.miaohui.admin;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Satisfaction;
import io.miaohui.handoff.Satisfaction.By;
import io.miaohui.handoff.Satisfaction.Figures;
import io.miaohui.handoff.Satisfaction.Group;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** How satisfied customers are with what people did for them, and with whom and what they are not. */
@Controller
class SatisfactionController {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Satisfaction satisfaction;
    private final Faq faq;
    private final Clock clock;

    SatisfactionController(Satisfaction satisfaction, Faq faq, Clock clock) {
        this.satisfaction = satisfaction;
        this.faq = faq;
        this.clock = clock;
    }

    /** All ratings of so many days. */
    record Period(int days, Figures figures) {}

    /** A table: all desks, all agents or all entries, the least satisfied first. */
    record Part(By by, List<Group> groups, Map<String, FaqEntry> entries) {

        public String title(Group group) {
            FaqEntry entry = entries.get(group.key());
            return by == By.ENTRY && entry != null ? entry.question() : group.name();
        }

        /** Where more is to be seen of it; nowhere for a desk and for an entry that is gone. */
        @Nullable
        public String link(Group group) {
            return switch (by) {
                case DESK -> null;
                case AGENT -> address("/admin/tickets", "q", group.name());
                case ENTRY -> entries.containsKey(group.key()) ? address("/admin/faq", "open", group.key()) : null;
            };
        }

        private static String address(String path, String name, String value) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam(name, "{value}")
                    .encode()
                    .build(value)
                    .toString();
        }
    }

    @GetMapping("/admin/satisfaction")
    String page(@RequestParam(defaultValue = "7") int days, Model model) {
        int shown = days == MONTH ? MONTH : WEEK;
        Map<String, FaqEntry> entries = faq.live().entries();
        model.addAttribute("days", shown)
                .addAttribute(
                        "periods",
                        Stream.of(WEEK, MONTH)
                                .map(it -> new Period(it, satisfaction.since(before(it))))
                                .toList())
                .addAttribute(
                        "parts",
                        Stream.of(By.ENTRY, By.AGENT, By.DESK)
                                .map(by -> new Part(by, satisfaction.since(before(shown), by), entries))
                                .toList());
        return "admin/satisfaction";
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
