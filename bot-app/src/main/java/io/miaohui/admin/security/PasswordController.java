package io.miaohui.admin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an admin changes the password: by choice, or because the program made the last one. */
@Controller
@RequestMapping(ConsolePaths.PASSWORD)
class PasswordController {

    private final AdminAccounts accounts;
    private final SignInThrottle throttle;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasswordController(AdminAccounts accounts, SignInThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, Model model) {
        return show(account(who), model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal SignedIn who,
            PasswordForm form,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        AdminUser account = account(who);
        Optional<String> problem = form.problem(account.name())
                .or(() -> problemWithCurrent(account, form, request.getRemoteAddr()))
                .or(() -> problemWithSame(account, form));
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return show(account, model);
        }
        // Only this session goes on; others of this admin end with the old password.
        goOnAs(accounts.changePassword(account.name(), form.password()), request, response);
        next.addFlashAttribute("done", "admin.password.changed");
        return "redirect:" + ConsolePaths.HOME;
    }

    private Optional<String> problemWithCurrent(AdminUser account, PasswordForm form, String address) {
        if (account.mustChange()) {
            return Optional.empty();
        }
        if (!throttle.take(account.name(), address).isZero()) {
            return Optional.of("admin.password.wait");
        }
        if (form.current() == null || !accounts.hasPassword(account, form.current())) {
            return Optional.of("admin.password.wrong");
        }
        throttle.succeeded(account.name(), address);
        return Optional.empty();
    }

    private Optional<String> problemWithSame(AdminUser account, PasswordForm form) {
        return accounts.hasPassword(account, form.password()) ? Optional.of("admin.password.same") : Optional.empty();
    }

    private AdminUser account(SignedIn who) {
        return accounts.find(who.getUsername()).orElseThrow();
    }

    private static String show(AdminUser account, Model model) {
        model.addAttribute("forced", account.mustChange()).addAttribute("minLength", PasswordForm.MIN_LENGTH);
        return "admin/password";
    }

    private void goOnAs(AdminUser account, HttpServletRequest request, HttpServletResponse response) {
        SignedIn who = new SignedIn(account);
        who.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }
}
