package io.miaohui.admin;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.Faq;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the live release makes of a question, and why; the matching that customers get, and no trace of it. */
@Controller
class TryController {

    private static final int MAX_QUESTION = 500;

    private final Faq faq;
    private final Tuning tuning;
    private final Clock clock;

    TryController(Faq faq, Tuning tuning, Clock clock) {
        this.faq = faq;
        this.tuning = tuning;
        this.clock = clock;
    }

    @GetMapping("/admin/try")
    String page(@RequestParam(defaultValue = "") String q, Model model, HttpServletRequest request) {
        Faq.Live live = faq.live();
        Thresholds thresholds = tuning.thresholds();
        String question = q.strip().substring(0, Math.min(q.strip().length(), MAX_QUESTION));
        model.addAttribute("question", question).addAttribute("live", live).addAttribute("thresholds", thresholds);
        if (!question.isEmpty()) {
            long start = System.nanoTime();
            Explanation explanation = live.matcher().explain(question, clock.instant());
            model.addAttribute("micros", TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start))
                    .addAttribute("result", TryResult.of(explanation, thresholds));
        }
        return Partial.view(request, "admin/try", "try-result");
    }
}
