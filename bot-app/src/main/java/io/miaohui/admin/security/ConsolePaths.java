package io.miaohui.admin.security;

/** The console's paths that the filters know. */
final class ConsolePaths {

    static final String HOME = "/admin";
    static final String LOGIN = "/admin/login";
    static final String LOGOUT = "/admin/logout";
    static final String PASSWORD = "/admin/password";

    private ConsolePaths() {}
}
