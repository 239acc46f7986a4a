package io.miaohui.handoff;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page behind the link in a notice: what was said, what to answer. Who may be there is asked each time. */
@Controller
@RequestMapping("/workbench/{ticket}")
class WorkbenchController {

    private static final String NAME_COOKIE = "miaohui-agent";
    private static final String DISCLOSED_COOKIE = "miaohui-disclosed";
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_TEXT = 4_000;

    private final Tickets tickets;
    private final WorkbenchSeats seats;
    private final WorkbenchPage page;
    private final PersonPanel persons;
    private final WorkbenchLive live;
    private final Disclosure disclosure;

    WorkbenchController(
            Tickets tickets,
            WorkbenchSeats seats,
            WorkbenchPage page,
            PersonPanel persons,
            WorkbenchLive live,
            Disclosure disclosure) {
        this.tickets = tickets;
        this.seats = seats;
        this.page = page;
        this.persons = persons;
        this.live = live;
        this.disclosure = disclosure;
    }

    /** Runs before each method: nothing is read or done by who may not be here. */
    @ModelAttribute("handoff")
    Handoff handoff(@PathVariable String ticket, HttpServletRequest request) {
        return tickets.find(ticket).filter(it -> seats.isTaken(it, request)).orElseThrow(LinkRefused::new);
    }

    @GetMapping
    String show(
            @ModelAttribute("handoff") Handoff handoff,
            @RequestParam(defaultValue = "") String done,
            @CookieValue(name = NAME_COOKIE, defaultValue = "") String name,
            @CookieValue(name = DISCLOSED_COOKIE, defaultValue = "") String disclosed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String known =
                name.isEmpty() ? WorkbenchSeats.nameOf(request) : URLDecoder.decode(name, StandardCharsets.UTF_8);
        fill(model, handoff, known, disclosed);
        model.addAttribute("said", WorkbenchTexts.done(done));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return "handoff/workbench";
    }

    /** What is new since the page saw {@code seen}; 204 if nothing, so that a reader who scrolled up stays there. */
    @GetMapping("/transcript")
    String transcript(
            @ModelAttribute("handoff") Handoff handoff,
            @RequestParam(defaultValue = "") String seen,
            @CookieValue(name = DISCLOSED_COOKIE, defaultValue = "") String disclosed,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        fillLive(model, handoff, disclosed);
        model.addAttribute("partial", true);
        if (seen.equals(model.getAttribute("version"))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "handoff/empty";
        }
        return "handoff/workbench :: live";
    }

    /** A stream that says when there is something new; 503 if there are too many, and the page asks by itself. */
    @GetMapping("/events")
    SseEmitter events(@ModelAttribute("handoff") Handoff handoff, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        // Else nginx would keep the events back until there are enough of them.
        response.setHeader("X-Accel-Buffering", "no");
        return live.watch(handoff).orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    }

    /**
     * Does what a button says.
     *
     * @param act {@code answer}, {@code note}, {@code claim}, {@code transfer}, {@code resolve}, {@code reveal},
     *     {@code keep}, {@code keep1} …, {@code keepnew}, {@code keepignore} or {@code send1}, {@code send2} …
     */
    @PostMapping
    String act(
            @ModelAttribute("handoff") Handoff handoff,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String agent,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String colleague,
            @CookieValue(name = DISCLOSED_COOKIE, defaultValue = "") String disclosed,
            HttpServletResponse response,
            Model model) {
        String name = Shorten.line(agent, LONGEST_NAME);
        String words = Shorten.to(text.strip(), LONGEST_TEXT);
        String to = Shorten.line(colleague, LONGEST_NAME);
        String missing = WorkbenchTexts.missing(act, name, act.equals("transfer") ? to : words);
        TicketResult result =
                missing == null ? act(handoff, act, Agent.named(name), act.equals("transfer") ? to : words) : null;
        if (result instanceof TicketResult.Done) {
            response.addHeader("Set-Cookie", cookie(name));
            if (act.equals("reveal")) {
                response.addHeader("Set-Cookie", disclosed(handoff));
            }
            return "redirect:/workbench/" + handoff.pathCode() + "?done=" + WorkbenchTexts.verb(act);
        }
        fill(model, tickets.find(handoff.code()).orElse(handoff), name, disclosed);
        if (result instanceof TicketResult.Learned learned) {
            response.addHeader("Set-Cookie", cookie(name));
            model.addAttribute("said", KeptTexts.said(learned.kept()));
            model.addAttribute("near", learned.kept().near());
            return "handoff/workbench";
        }
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
            case "transfer" -> tickets.passOn(handoff.code(), agent, words);
            case "reveal" -> reveal(handoff, agent);
            default ->
                act.startsWith("keep")
                        ? tickets.learn(handoff.code(), agent, WorkbenchTexts.wish(act))
                        : tickets.sendSuggestion(handoff.code(), agent, WorkbenchTexts.number(act));
        };
    }

    private TicketResult reveal(Handoff handoff, Agent agent) {
        disclosure.record(handoff, agent);
        return new TicketResult.Done(handoff);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(LinkRefused refused) {
        return "handoff/refused";
    }

    private void fill(Model model, Handoff handoff, String agent, String disclosed) {
        fillLive(model, handoff, disclosed);
        model.addAttribute("person", persons.of(handoff));
        model.addAttribute("canned", page.canned());
        model.addAttribute("agent", agent);
        model.addAttribute("draft", "");
    }

    private void fillLive(Model model, Handoff handoff, String disclosed) {
        WorkbenchPage.Head head = page.head(handoff);
        WorkbenchPage.Talk talk = page.transcript(handoff, disclosure.holds(handoff, disclosed));
        List<Suggestions.Offer> offers = page.offers(handoff);
        model.addAttribute("handoff", handoff);
        model.addAttribute("head", head);
        model.addAttribute("talk", talk);
        model.addAttribute("suggestions", offers);
        model.addAttribute("version", Integer.toHexString(Objects.hash(head, talk, offers)));
    }

    private String disclosed(Handoff handoff) {
        return DISCLOSED_COOKIE + '=' + disclosure.proof(handoff) + "; Path=/workbench/" + handoff.pathCode()
                + "; Max-Age=" + Disclosure.LIFE.toSeconds() + "; HttpOnly; SameSite=Strict";
    }

    private static String cookie(String name) {
        return NAME_COOKIE + '=' + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "; Path=/workbench; Max-Age=31536000; HttpOnly; SameSite=Lax";
    }
}
