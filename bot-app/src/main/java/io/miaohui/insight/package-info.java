/**
 * Metrics, and proposals of what the FAQ could learn, from the events of all other modules. May fail; the answer may
 * not. Nobody depends on it but admin.
 */
@NullMarked
package io.miaohui.insight;

import org.jspecify.annotations.NullMarked;
