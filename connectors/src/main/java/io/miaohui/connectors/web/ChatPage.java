package io.miaohui.connectors.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at {@code /chat}. Its parts are static files below {@code /chat/}. */
@Controller
@EnableConfigurationProperties(WebSettings.class)
class ChatPage {

    /** Nothing inline, nothing from elsewhere but the pictures of answers. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final String policy;

    ChatPage(WebSettings settings) {
        policy = String.join(" ", POLICY, String.join(" ", settings.embeddedBy()))
                .strip();
    }

    @GetMapping("/chat")
    String page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        return "forward:/chat/index.html";
    }

    @GetMapping("/chat/")
    String withSlash() {
        return "redirect:/chat";
    }
}
