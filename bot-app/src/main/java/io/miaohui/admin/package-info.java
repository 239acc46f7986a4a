/**
 * The console at /admin: its pages, and who may reach what in the whole application. Uses the root packages of all
 * modules; nothing uses it.
 */
@NullMarked
package io.miaohui.admin;

import org.jspecify.annotations.NullMarked;
