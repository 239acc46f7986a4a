package io.miaohui.admin;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposals;
import io.miaohui.insight.Proposals.Result;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the FAQ could learn: accepted into the draft, dismissed or put back with one click each. */
@Controller
@RequestMapping("/admin/proposals")
class ProposalController {

    private static final int SHOWN = 50;
    private static final int SHOWN_DECIDED = 50;
    private static final String LIST = "proposal-list";

    private final Proposals proposals;
    private final Faq faq;
    private final Tuning tuning;
    private final Clock clock;

    ProposalController(Proposals proposals, Faq faq, Tuning tuning, Clock clock) {
        this.proposals = proposals;
        this.faq = faq;
        this.tuning = tuning;
        this.clock = clock;
    }

    @GetMapping
    String page(ProposalFilter filter, Model model, HttpServletRequest request) {
        fill(filter, model);
        return Partial.view(request, "admin/proposals", LIST);
    }

    /** Accepts all that are named; one that is named alone may come in other words. */
    @PostMapping("/accept")
    String accept(
            @RequestParam List<Long> id,
            @RequestParam(required = false) @Nullable String wording,
            @RequestParam(required = false) @Nullable String counterpart,
            ProposalFilter filter,
            Principal who,
            Model model,
            HttpServletRequest request,
            RedirectAttributes next) {
        ProposalNote note = id.size() == 1 ? acceptOne(id.get(0), wording, counterpart, who) : acceptAll(id, who);
        return shown(note, filter, model, request, next);
    }

    private ProposalNote acceptOne(long id, @Nullable String wording, @Nullable String counterpart, Principal who) {
        Result result = wording == null
                ? proposals.accept(id, who.getName())
                : proposals.accept(id, wording, counterpart, who.getName());
        if (result != Result.DONE) {
            return ProposalNote.refused(result, wording(id));
        }
        boolean synonym =
                proposals.find(id).filter(it -> it.kind() == Kind.SYNONYM).isPresent();
        String key = synonym ? "admin.proposal.accepted.synonym" : "admin.proposal.accepted.draft";
        return ProposalNote.done(key, wording == null ? wording(id) : wording.strip(), List.of(id));
    }

    private ProposalNote acceptAll(List<Long> ids, Principal who) {
        List<Long> done = new ArrayList<>();
        Result result = Result.DONE;
        for (long id : ids) {
            result = proposals.accept(id, who.getName());
            if (result == Result.DONE) {
                done.add(id);
            }
        }
        if (done.isEmpty()) {
            return ProposalNote.refused(result, wording(ids.get(0)));
        }
        return new ProposalNote(
                "admin.proposal.accepted.draft." + (done.size() == ids.size() ? "all" : "some"),
                String.valueOf(done.size()),
                String.valueOf(ids.size() - done.size()),
                done);
    }

    /** Gives a question to an entry that is there, perhaps in other words. */
    @PostMapping("/merge")
    String merge(
            @RequestParam long id,
            @RequestParam String entry,
            @RequestParam(required = false) @Nullable String wording,
            ProposalFilter filter,
            Principal who,
            Model model,
            HttpServletRequest request,
            RedirectAttributes next) {
        Result result = proposals.merge(id, entry, wording, who.getName());
        String text = wording == null ? wording(id) : wording.strip();
        ProposalNote note = result == Result.DONE
                ? new ProposalNote("admin.proposal.accepted.draft.merged", text, entry.strip(), List.of(id))
                : ProposalNote.refused(result, text);
        return shown(note, filter, model, request, next);
    }

    @PostMapping("/dismiss")
    String dismiss(
            @RequestParam long id,
            ProposalFilter filter,
            Principal who,
            Model model,
            HttpServletRequest request,
            RedirectAttributes next) {
        Result result = proposals.dismiss(id, who.getName());
        ProposalNote note = result == Result.DONE
                ? ProposalNote.done("admin.proposal.dismissed", wording(id), List.of(id))
                : ProposalNote.refused(result, wording(id));
        return shown(note, filter, model, request, next);
    }

    @PostMapping("/put-back")
    String putBack(
            @RequestParam List<Long> id,
            ProposalFilter filter,
            Model model,
            HttpServletRequest request,
            RedirectAttributes next) {
        ProposalNote note = ProposalNote.done("admin.proposal.putBack", String.valueOf(id.size()), List.of());
        for (long one : id) {
            Result result = proposals.putBack(one);
            if (result != Result.DONE) {
                note = ProposalNote.refused(result, wording(one));
            }
        }
        return shown(note, filter, model, request, next);
    }

    private String shown(
            ProposalNote note,
            ProposalFilter filter,
            Model model,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (request.getHeader("HX-Request") == null) {
            next.addFlashAttribute("note", note);
            return "redirect:" + filter.url();
        }
        model.addAttribute("note", note);
        fill(filter, model);
        return "admin/proposals :: " + LIST;
    }

    private void fill(ProposalFilter filter, Model model) {
        Map<Kind, Integer> counts = proposals.counts();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        model.addAttribute("filter", filter)
                .addAttribute("kinds", Kind.values())
                .addAttribute("counts", counts)
                .addAttribute("all", all)
                .addAttribute("shown", SHOWN);
        if (filter.isOfDecided()) {
            model.addAttribute("decided", proposals.decided(SHOWN_DECIDED));
        } else {
            model.addAttribute("groups", ProposalGroup.of(proposals.open(filter.kind(), SHOWN), this::answeredBy));
        }
    }

    /** A question that had no answer when it was asked may have one since. */
    private @Nullable FaqEntry answeredBy(Proposal proposal) {
        if (proposal.kind() != Kind.ENTRY) {
            return null;
        }
        var candidates =
                faq.live().matcher().match(proposal.wording(), clock.instant()).candidates();
        return tuning.thresholds().judge(candidates) instanceof Thresholds.Verdict.Answer answer
                ? answer.candidate().entry()
                : null;
    }

    private String wording(long id) {
        return proposals.find(id).map(Proposal::wording).orElse("");
    }
}
