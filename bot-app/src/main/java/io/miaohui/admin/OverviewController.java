package io.miaohui.admin;

import io.miaohui.connectors.Channels;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqDraft;
import io.miaohui.handoff.Satisfaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What matters now, and where to go from it. */
@Controller
class OverviewController {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Faq faq;
    private final FaqDraft draft;
    private final Tickets tickets;
    private final Satisfaction satisfaction;
    private final Channels channels;
    private final Clock clock;

    OverviewController(
            Faq faq, FaqDraft draft, Tickets tickets, Satisfaction satisfaction, Channels channels, Clock clock) {
        this.faq = faq;
        this.draft = draft;
        this.tickets = tickets;
        this.satisfaction = satisfaction;
        this.channels = channels;
        this.clock = clock;
    }

    @GetMapping("/admin")
    String page(Model model) {
        List<Tickets.Line> open = tickets.open();
        model.addAttribute("live", faq.live())
                .addAttribute("draftEntries", draft.search(null, null, 0, 1).total())
                .addAttribute("changes", draft.changes())
                .addAttribute("tickets", open)
                .addAttribute(
                        "waiting",
                        open.stream().filter(line -> line.agent() == null).count())
                .addAttribute("satisfaction", satisfaction.since(clock.instant().minus(WEEK)))
                .addAttribute("accounts", ChannelState.of(channels));
        return "admin/overview";
    }
}
