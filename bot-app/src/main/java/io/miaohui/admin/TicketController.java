package io.miaohui.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who waits for a person. */
@Controller
class TicketController {

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @GetMapping("/admin/tickets")
    String page(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Model model,
            HttpServletRequest request) {
        TicketFilter filter = new TicketFilter(state, q);
        List<Tickets.Line> open = tickets.open();
        model.addAttribute("filter", filter);
        model.addAttribute("all", open.size());
        model.addAttribute(
                "waiting",
                open.stream().filter(ticket -> ticket.agent() == null).count());
        model.addAttribute("tickets", open.stream().filter(filter::shows).toList());
        return Partial.view(request, "admin/tickets", "ticket-list");
    }

    /** The link that a ticket's page needs is signed anew for each visit. */
    @GetMapping("/admin/tickets/{id}")
    String open(@PathVariable long id) {
        return "redirect:" + tickets.page(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
