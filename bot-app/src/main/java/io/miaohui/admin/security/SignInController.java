package io.miaohui.admin.security;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on; the filters do the rest. */
@Controller
class SignInController {

    private static final int LONGEST_SHOWN = 15;

    @GetMapping(ConsolePaths.LOGIN)
    String page(@RequestParam @Nullable Integer wait, Model model) {
        if (wait != null) {
            model.addAttribute("minutes", Math.max(1, Math.min(wait, LONGEST_SHOWN)));
        }
        return "admin/login";
    }
}
