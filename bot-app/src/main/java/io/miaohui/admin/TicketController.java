package io.miaohui.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
}
