/**
 * The command line: one job without a web server. Depends on faq, and on dialogue and config for the settings and words
 * of production.
 */
@NullMarked
package io.miaohui.command;

import org.jspecify.annotations.NullMarked;
