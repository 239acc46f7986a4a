/** Measures matching against labelled questions. */
@NullMarked
package io.miaohui.faq.evaluation;

import org.jspecify.annotations.NullMarked;
