package io.miaohui.admin;

import io.miaohui.connectors.Checkups;
import io.miaohui.connectors.Finding;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The channels, and a check of each on request: what is bad stands first. */
@Controller
class DoctorController {

    private final Checkups checkups;

    DoctorController(Checkups checkups) {
        this.checkups = checkups;
    }

    @GetMapping("/admin/doctor")
    String page() {
        return "admin/doctor";
    }

    /** @param send whether the agents' groups get a test message */
    @PostMapping("/admin/doctor")
    String check(@RequestParam(defaultValue = "false") boolean send, Model model) {
        List<Finding> findings = checkups.run(send).stream()
                .sorted(Comparator.comparing(Finding::verdict)
                        .thenComparing(Finding::channel)
                        .thenComparing(Finding::account))
                .toList();
        model.addAttribute("findings", findings)
                .addAttribute(
                        "bad",
                        findings.stream()
                                .filter(finding -> finding.verdict() == Finding.Verdict.BAD)
                                .count());
        return "admin/doctor";
    }
}
