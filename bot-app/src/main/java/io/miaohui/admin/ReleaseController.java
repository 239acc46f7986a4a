package io.miaohui.admin;

import io.miaohui.faq.EmptyDraftException;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.Releases;
import io.miaohui.faq.Releases.Release;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What publishing would change, publishing, and going back. */
@Controller
@RequestMapping("/admin/releases")
class ReleaseController {

    private static final int SHOWN_RELEASES = 50;
    private static final int SHOWN_CHANGES = 100;
    private static final int MAX_NOTE = 200;

    private final FaqDraft draft;
    private final Faq faq;
    private final Releases releases;

    ReleaseController(FaqDraft draft, Faq faq, Releases releases) {
        this.draft = draft;
        this.faq = faq;
        this.releases = releases;
    }

    @GetMapping
    String page(Model model) {
        Faq.Live live = faq.live();
        List<Release> latest = releases.latest(SHOWN_RELEASES);
        List<DraftChange> changes = DraftChange.between(live, draft.all());
        model.addAttribute("live", live)
                .addAttribute("problem", faq.problem().orElse(null))
                .addAttribute("releases", latest)
                .addAttribute("settling", !latest.isEmpty() && latest.get(0).number() > live.number())
                .addAttribute("changeCount", changes.size())
                .addAttribute("added", DraftChange.count(changes, DraftMark.ADDED))
                .addAttribute("changed", DraftChange.count(changes, DraftMark.CHANGED))
                .addAttribute("removed", DraftChange.count(changes, DraftMark.REMOVED))
                .addAttribute("changes", changes.stream().limit(SHOWN_CHANGES).toList());
        return "admin/releases";
    }

    @PostMapping("/publish")
    String publish(@RequestParam(defaultValue = "") String note, Principal who, RedirectAttributes next) {
        String kept = note.strip();
        String cut = kept.substring(0, Math.min(kept.length(), MAX_NOTE));
        try {
            return done("admin.release.published", releases.publish(who.getName(), cut.isEmpty() ? null : cut), next);
        } catch (EmptyDraftException e) {
            next.addFlashAttribute("refused", "admin.release.empty");
            return "redirect:/admin/releases";
        }
    }

    @PostMapping("/roll-back")
    String rollBack(@RequestParam long number, Principal who, RedirectAttributes next) {
        try {
            return done("admin.release.rolledBack", releases.rollBackTo(number, who.getName()), next);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such release", e);
        }
    }

    private static String done(String message, Release release, RedirectAttributes next) {
        next.addFlashAttribute("done", message).addFlashAttribute("doneName", release.number());
        return "redirect:/admin/releases";
    }
}
