package io.miaohui.admin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A redirect of the whole page, also where only a part of it was asked for. */
final class HtmxRedirect {

    private HtmxRedirect() {}

    static boolean isPartial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        String target = request.getContextPath() + path;
        if (isPartial(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", target);
        } else {
            response.sendRedirect(target);
        }
    }
}
