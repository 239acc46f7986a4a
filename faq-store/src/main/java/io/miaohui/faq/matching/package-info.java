/** Finds candidates for a question in one immutable index: normalise, exact, keywords, tokens and synonyms. Knows no Spring and no database. */
@NullMarked
package io.miaohui.faq.matching;

import org.jspecify.annotations.NullMarked;
