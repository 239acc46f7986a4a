package io.miaohui.admin;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits one entry of the draft. */
@Controller
@RequestMapping("/admin/faq")
class EntryController {

    private static final String FORM = "form";

    private final FaqDraft draft;
    private final Moments moments;

    EntryController(FaqDraft draft, Moments moments) {
        this.draft = draft;
        this.moments = moments;
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(EntryForm.empty(freeId()), model);
    }

    @GetMapping("/edit")
    String edit(@RequestParam String id, Model model) {
        FaqEntry entry = draft.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(EntryForm.of(entry, moments), model);
    }

    @PostMapping("/save")
    String save(
            @Valid @ModelAttribute(FORM) EntryForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Optional<FaqEntry> stored = draft.find(form.id().strip());
        EntryForm shown = checkStored(form, stored, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            if (shown != form) {
                BindingResult moved = new org.springframework.validation.BeanPropertyBindingResult(shown, FORM);
                moved.addAllErrors(errors);
                model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, moved);
            }
            return page(shown, model);
        }
        FaqEntry entry = form.toEntry(stored.orElse(null), moments);
        draft.save(entry);
        next.addFlashAttribute("done", "admin.faq.saved").addFlashAttribute("doneName", entry.id());
        next.addAttribute("open", entry.id());
        return "redirect:/admin/faq";
    }

    @PostMapping("/delete")
    String delete(@RequestParam String id, RedirectAttributes next) {
        boolean existed = draft.delete(id);
        next.addFlashAttribute("done", existed ? "admin.faq.deleted" : "admin.faq.gone")
                .addFlashAttribute("doneName", id);
        return "redirect:/admin/faq";
    }

    /** Nobody's work is written over unseen: a second save, after the warning, is one that has seen it. */
    private static EntryForm checkStored(EntryForm form, Optional<FaqEntry> stored, BindingResult errors) {
        if (form.isNew() && stored.isPresent()) {
            errors.rejectValue("id", "admin.edit.id.taken");
        } else if (!form.isNew()
                && stored.isPresent()
                && !EntryForm.versionOf(stored.get()).equals(form.version())) {
            errors.reject("admin.edit.conflict");
            return form.basedOn(stored.get());
        }
        return form;
    }

    private String page(EntryForm form, Model model) {
        model.addAttribute(FORM, form).addAttribute("categories", draft.categories());
        return "admin/edit";
    }

    private String freeId() {
        long number = draft.search(null, null, 0, 1).total() + 1;
        while (draft.find(id(number)).isPresent()) {
            number++;
        }
        return id(number);
    }

    private static String id(long number) {
        return String.format("Q-%03d", number);
    }
}
