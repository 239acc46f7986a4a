package io.miaohui.admin;

import io.miaohui.customer.Customers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who customers are across channels. */
@Controller
@RequestMapping("/admin/customers")
class CustomerController {

    private static final int SHOWN = 50;

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.max(1, page);
        Customers.Page found = customers.search(q, (shown - 1L) * SHOWN, SHOWN);
        model.addAttribute("q", q.strip())
                .addAttribute("found", found)
                .addAttribute("page", shown)
                .addAttribute("pages", (found.total() + SHOWN - 1) / SHOWN);
        return "admin/customers";
    }

    @PostMapping("/delete")
    String delete(@RequestParam String key, RedirectAttributes next) {
        if (!customers.delete(key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such customer");
        }
        next.addFlashAttribute("done", "admin.customers.deleted").addFlashAttribute("doneName", key);
        return "redirect:/admin/customers";
    }
}
