/** Metrics, from the events of all other modules. May fail; the answer may not. */
@NullMarked
package io.miaohui.insight;

import org.jspecify.annotations.NullMarked;
