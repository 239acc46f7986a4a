package io.miaohui.handoff;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page behind the link in a notice: what was said, what to answer. The key in the link is asked for each time. */
@Controller
@RequestMapping("/workbench/{ticket}")
class WorkbenchController {

    private static final String NAME_COOKIE = "miaohui-agent";
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_TEXT = 4_000;

    private final Tickets tickets;
    private final WorkbenchLinks links;
    private final WorkbenchPage page;

    WorkbenchController(Tickets tickets, WorkbenchLinks links, WorkbenchPage page) {
        this.tickets = tickets;
        this.links = links;
        this.page = page;
    }

    /** Runs before each method: nothing is read or done without a good key. */
    @ModelAttribute("handoff")
    Handoff handoff(@PathVariable String ticket, @RequestParam(defaultValue = "") String key) {
        return tickets.find(ticket).filter(it -> links.opens(it, key)).orElseThrow(LinkRefused::new);
    }

    @GetMapping
    String show(
            @ModelAttribute("handoff") Handoff handoff,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String done,
            @CookieValue(name = NAME_COOKIE, defaultValue = "") String name,
            HttpServletResponse response,
            Model model) {
        fill(model, handoff, key, URLDecoder.decode(name, StandardCharsets.UTF_8));
        model.addAttribute("said", WorkbenchTexts.done(done));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return "handoff/workbench";
    }

    @GetMapping("/transcript")
    String transcript(@ModelAttribute("handoff") Handoff handoff, HttpServletResponse response, Model model) {
        model.addAttribute("lines", page.transcript(handoff));
        model.addAttribute("head", page.head(handoff));
        response.setHeader("Cache-Control", "no-store");
        return "handoff/workbench :: live";
    }

    /**
     * Does what a button says.
     *
     * @param act {@code answer}, {@code note}, {@code claim}, {@code resolve} or {@code send1}…{@code send3}
     */
    @PostMapping
    String act(
            @ModelAttribute("handoff") Handoff handoff,
            @RequestParam String key,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String agent,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        String name = Shorten.line(agent, LONGEST_NAME);
        String words = Shorten.to(text.strip(), LONGEST_TEXT);
        String missing = WorkbenchTexts.missing(act, name, words);
        TicketResult result = missing == null ? act(handoff, act, Agent.named(name), words) : null;
        if (result instanceof TicketResult.Done) {
            response.addHeader("Set-Cookie", cookie(name));
            return "redirect:/workbench/" + handoff.pathCode() + "?key=" + key + "&done=" + WorkbenchTexts.verb(act);
        }
        fill(model, tickets.find(handoff.code()).orElse(handoff), key, name);
        model.addAttribute("said", result == null ? missing : GroupTexts.of(result));
        model.addAttribute("draft", words);
        response.setStatus(result == null ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        return "handoff/workbench";
    }

    private TicketResult act(Handoff handoff, String act, Agent agent, String words) {
        return switch (act) {
            case "note" -> tickets.note(handoff.code(), agent, words);
            case "claim" -> tickets.claim(handoff.code(), agent);
            case "resolve" -> tickets.resolve(handoff.code(), agent);
            case "answer" -> tickets.answer(handoff.code(), agent, words);
            default -> tickets.sendSuggestion(handoff.code(), agent, act.charAt(act.length() - 1) - '0');
        };
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(LinkRefused refused) {
        return "handoff/refused";
    }

    private void fill(Model model, Handoff handoff, String key, String agent) {
        model.addAttribute("head", page.head(handoff));
        model.addAttribute("lines", page.transcript(handoff));
        model.addAttribute("suggestions", page.suggestions(handoff));
        model.addAttribute("path", "/workbench/" + handoff.pathCode());
        model.addAttribute("key", key);
        model.addAttribute("agent", agent);
        model.addAttribute("draft", "");
    }

    private static String cookie(String name) {
        return NAME_COOKIE + '=' + URLEncoder.encode(Objects.requireNonNull(name), StandardCharsets.UTF_8)
                + "; Path=/workbench; Max-Age=31536000; HttpOnly; SameSite=Lax";
    }
}
