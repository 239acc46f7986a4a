/** Measures matching against labelled questions. */
@NullMarked
@NamedInterface
package io.miaohui.faq.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
