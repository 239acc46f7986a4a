package io.miaohui.admin;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page of the console shows. */
@ControllerAdvice("io.miaohui.admin")
class ConsoleModel {

    @ModelAttribute("who")
    @Nullable
    String who(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }
}
