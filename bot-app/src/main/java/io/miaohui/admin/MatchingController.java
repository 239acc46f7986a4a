package io.miaohui.admin;

import io.miaohui.faq.Training;
import io.miaohui.faq.Training.Trained;
import io.miaohui.faq.Tuning;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How sure the bot must be to answer: what that costs and brings, choosing it, and learning from feedback. */
@Controller
@RequestMapping("/admin/matching")
class MatchingController {

    private static final int SHOWN_CHOICES = 20;
    private static final String PAGE = "redirect:/admin/matching";

    private final Tuning tuning;
    private final Training training;

    MatchingController(Tuning tuning, Training training) {
        this.tuning = tuning;
        this.training = training;
    }

    /**
     * @param wrong how much may be answered wrong, in percent
     * @param measure whether the page may wait for a measure that takes some seconds
     * @param trained the training whose outcome is to be looked at
     */
    @GetMapping
    String page(
            @RequestParam(defaultValue = "3") double wrong,
            @RequestParam(defaultValue = "false") boolean measure,
            @RequestParam @Nullable Long trained,
            Model model,
            HttpServletRequest request) {
        if (!(wrong >= 0 && wrong <= 100)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a share of 0 to 100 percent");
        }
        Optional<Training.Measured> measured = measure ? Optional.of(training.measure()) : training.measured();
        model.addAttribute("choice", tuning.current())
                .addAttribute("thresholds", tuning.thresholds())
                .addAttribute("problem", tuning.problem().orElse(null))
                .addAttribute("choices", tuning.latest(SHOWN_CHOICES))
                .addAttribute("wrong", wrong)
                .addAttribute("enough", Training.ENOUGH)
                .addAttribute("measured", measured.orElse(null))
                .addAttribute("curve", measured.map(one -> curve(one, wrong)).orElse(null))
                .addAttribute("trained", trained == null ? null : find(trained));
        return Partial.view(request, "admin/matching", "trade-off");
    }

    /** With too little feedback, what the program was measured with stands in. */
    private CurveView curve(Training.Measured measured, double wrong) {
        return CurveView.of(
                measured.isEnough() ? measured.tradeOff() : training.shipped(),
                tuning.thresholds().answerAt(),
                wrong);
    }

    @PostMapping("/answer-at")
    String answerAt(@RequestParam double answerAt, Principal who, RedirectAttributes next) {
        if (!(answerAt >= 0 && answerAt <= 1)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a threshold is from 0 to 1");
        }
        tuning.answerAt(answerAt, who.getName());
        return done("admin.matching.chosen", next);
    }

    @PostMapping("/train")
    String train(Principal who, RedirectAttributes next) {
        if (!training.measure().isEnough()) {
            next.addFlashAttribute("refused", "admin.matching.train.little");
            return PAGE;
        }
        return PAGE + "?trained=" + training.train(who.getName()).id();
    }

    @PostMapping("/use")
    String use(@RequestParam long trained, Principal who, RedirectAttributes next) {
        tuning.use(find(trained).id(), who.getName());
        return done("admin.matching.used", next);
    }

    @PostMapping("/reset")
    String reset(Principal who, RedirectAttributes next) {
        tuning.reset(who.getName());
        return done("admin.matching.wasReset", next);
    }

    private Trained find(long id) {
        return training.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such training"));
    }

    private String done(String message, RedirectAttributes next) {
        next.addFlashAttribute("done", message)
                .addFlashAttribute(
                        "doneName", Math.round(100 * tuning.thresholds().answerAt()));
        return PAGE;
    }
}
