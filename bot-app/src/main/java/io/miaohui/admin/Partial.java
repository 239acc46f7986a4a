package io.miaohui.admin;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a part of a page is asked for, and which: the id of the element that will hold it. */
final class Partial {

    private Partial() {}

    /** The view: the whole page, or the fragment that has the name of the target. */
    static String view(HttpServletRequest request, String page, String... fragments) {
        String target = request.getHeader("HX-Target");
        if (request.getHeader("HX-Request") != null && target != null) {
            for (String fragment : fragments) {
                if (fragment.equals(target)) {
                    return page + " :: " + fragment;
                }
            }
        }
        return page;
    }
}
