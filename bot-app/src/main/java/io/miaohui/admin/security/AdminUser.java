package io.miaohui.admin.security;

/**
 * A row of {@code admin_user}.
 *
 * @param passwordVersion grows with each new password; a session that was made with an older one ends
 * @param mustChange whether the password was made by the program and must be replaced before anything else
 */
record AdminUser(long id, String name, String passwordHash, int passwordVersion, boolean mustChange) {}
