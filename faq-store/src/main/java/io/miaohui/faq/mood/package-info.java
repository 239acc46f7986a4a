/** Reads a customer's mood from words, form and meaning. Knows no Spring and no database. */
@NamedInterface("mood")
@NullMarked
package io.miaohui.faq.mood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
