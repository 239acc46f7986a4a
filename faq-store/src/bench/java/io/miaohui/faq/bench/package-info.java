/**
 * How fast matching is, measured beside Lucene and beside the bare sentence model. Run by
 * {@code ./mvnw -q -Pbench -pl faq-store}; no part of the ordinary build.
 */
@org.jspecify.annotations.NullMarked
package io.miaohui.faq.bench;
