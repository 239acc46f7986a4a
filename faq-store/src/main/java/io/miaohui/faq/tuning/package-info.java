/**
 * Trains the weights of the confidence on labelled questions: {@code LabelledSet}s are asked of several bases each
 * ({@code Variant}), what matching sees is kept ({@code Seen}), and {@code LogisticRegression} fits the weights.
 */
@NullMarked
@NamedInterface
package io.miaohui.faq.tuning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
