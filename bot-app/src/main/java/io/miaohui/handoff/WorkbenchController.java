package io.miaohui.handoff;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.server.ResponseStatusException;

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

    /** What is new since the page saw {@code seen}; 204 if nothing, so that a reader who scrolled up stays there. */
    @GetMapping("/transcript")
    String transcript(
            @ModelAttribute("handoff") Handoff handoff,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        fillLive(model, handoff, key);
        if (seen.equals(model.getAttribute("version"))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "handoff/empty";
        }
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
            case "send1", "send2", "send3" ->
                tickets.sendSuggestion(handoff.code(), agent, Integer.parseInt(act.substring("send".length())));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such button");
        };
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(LinkRefused refused) {
        return "handoff/refused";
    }

    private void fill(Model model, Handoff handoff, String key, String agent) {
        fillLive(model, handoff, key);
        model.addAttribute("suggestions", page.suggestions(handoff));
        model.addAttribute("agent", agent);
        model.addAttribute("draft", "");
    }

    private void fillLive(Model model, Handoff handoff, String key) {
        WorkbenchPage.Head head = page.head(handoff);
        List<WorkbenchPage.Shown> lines = page.transcript(handoff);
        model.addAttribute("handoff", handoff);
        model.addAttribute("head", head);
        model.addAttribute("lines", lines);
        model.addAttribute("version", Integer.toHexString(Objects.hash(head, lines)));
        model.addAttribute("key", key);
    }

    private static String cookie(String name) {
        return NAME_COOKIE + '=' + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "; Path=/workbench; Max-Age=31536000; HttpOnly; SameSite=Lax";
    }
}
