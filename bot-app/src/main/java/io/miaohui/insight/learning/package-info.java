/**
 * Turns what customers chose and rated and what agents answered into verdicts and, once enough speaks for one, into
 * proposals. Works behind the answers, on a thread of its own.
 */
@NullMarked
package io.miaohui.insight.learning;

import org.jspecify.annotations.NullMarked;
