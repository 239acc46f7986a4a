package io.miaohui.admin;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The FAQ as it is being edited: a list with search and filters, details beside it. */
@Controller
class FaqController {

    private static final int PAGE_SIZE = 50;

    private final FaqDraft draft;
    private final Faq faq;
    private final Clock clock;

    FaqController(FaqDraft draft, Faq faq, Clock clock) {
        this.draft = draft;
        this.faq = faq;
        this.clock = clock;
    }

    @GetMapping("/admin/faq")
    String list(FaqFilter filter, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("HX-Push-Url", filter.url());
        Faq.Live live = faq.live();
        FaqDraft.Page page = draft.search(filter.q(), filter.category(), filter.pageNumber() - 1, PAGE_SIZE);
        model.addAttribute("filter", filter)
                .addAttribute("total", page.total())
                .addAttribute("pages", (page.total() + PAGE_SIZE - 1) / PAGE_SIZE)
                .addAttribute(
                        "lines",
                        page.entries().stream().map(entry -> view(entry, live)).toList())
                .addAttribute("categories", draft.categories())
                .addAttribute("opened", opened(filter, live));
        return Partial.view(request, "admin/faq", "faq-list", "faq-panel");
    }

    private @Nullable EntryView opened(FaqFilter filter, Faq.Live live) {
        String id = filter.open();
        return id == null
                ? null
                : draft.find(id).map(entry -> view(entry, live)).orElse(null);
    }

    private EntryView view(FaqEntry entry, Faq.Live live) {
        return new EntryView(entry, EntryState.of(entry, clock.instant()), DraftMark.of(entry, live));
    }
}
