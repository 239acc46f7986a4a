/** The console at /admin. Uses the root packages of all modules; nothing uses it. */
@NullMarked
package io.miaohui.admin;

import org.jspecify.annotations.NullMarked;
