package io.miaohui.handoff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Takes the link in a notice for a seat at the ticket's page. A press on a button spends the link: chat programs fetch the
 * pages behind links by themselves, to show what they are.
 */
@Controller
@RequestMapping("/workbench/{ticket}")
class WorkbenchDoor {

    private final Tickets tickets;
    private final WorkbenchLinks links;
    private final WorkbenchSeats seats;

    WorkbenchDoor(Tickets tickets, WorkbenchLinks links, WorkbenchSeats seats) {
        this.tickets = tickets;
        this.links = links;
        this.seats = seats;
    }

    @GetMapping(params = "key")
    String knock(
            @PathVariable String ticket,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Handoff handoff = opened(ticket, key, request);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (seats.isTaken(handoff, request) || WorkbenchLinks.isForMany(key)) {
            return enter(ticket, key, request, response);
        }
        if (links.isSpent(key)) {
            throw new LinkRefused(handoff);
        }
        model.addAttribute("handoff", handoff);
        model.addAttribute("key", key);
        return "handoff/enter";
    }

    @PostMapping("/enter")
    String enter(
            @PathVariable String ticket,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        Handoff handoff = opened(ticket, key, request);
        if (!seats.isTaken(handoff, request)) {
            if (!links.spend(key)) {
                throw new LinkRefused(handoff);
            }
            seats.give(handoff, request, response);
        }
        return "redirect:/workbench/" + handoff.pathCode();
    }

    /** Who sits there already, or is signed in, may press an old link as well. */
    private Handoff opened(String ticket, String key, HttpServletRequest request) {
        return tickets.find(ticket)
                .filter(it -> seats.isTaken(it, request) || links.opens(it, key))
                .orElseThrow(LinkRefused::new);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(LinkRefused refused, Model model) {
        model.addAttribute("spent", refused.spent());
        return "handoff/refused";
    }
}
