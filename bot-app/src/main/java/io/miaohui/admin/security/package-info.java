/**
 * Who may reach what: the filter chains of the whole application, the admins and their passwords, the throttle of
 * sign-ins. Knows nothing of the pages.
 */
@NullMarked
package io.miaohui.admin.security;

import org.jspecify.annotations.NullMarked;
