package io.miaohui.handoff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Who may be at a ticket's page: a browser that used a link of that ticket, and whoever is signed in to the console. */
record WorkbenchSeats(WorkbenchLinks links) {

    static final String COOKIE = "miaohui-workbench";
    private static final String SIGNED_IN = "ADMIN";

    boolean isTaken(Handoff handoff, HttpServletRequest request) {
        Cookie seat = WebUtils.getCookie(request, COOKIE);
        return request.isUserInRole(SIGNED_IN) || seat != null && links.seats(handoff, seat.getValue());
    }

    /** The name of who is signed in; empty if nobody is. */
    static String nameOf(HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        return who == null || !request.isUserInRole(SIGNED_IN) ? "" : who.getName();
    }

    void give(Handoff handoff, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie seat = ResponseCookie.from(COOKIE, links.seat(handoff))
                .path("/workbench/" + handoff.pathCode())
                .maxAge(links.seatLife())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, seat.toString());
    }
}
