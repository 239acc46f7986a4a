package io.miaohui.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who waits for a person. */
@Controller
class TicketController {

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @GetMapping("/admin/tickets")
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("tickets", tickets.open());
        return Partial.view(request, "admin/tickets", "ticket-list");
    }

    /** The link that a ticket's page needs is signed anew for each visit. */
    @GetMapping("/admin/tickets/{id}")
    String open(@PathVariable long id) {
        return "redirect:" + tickets.page(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
