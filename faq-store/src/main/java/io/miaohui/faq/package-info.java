/**
 * The FAQ: what is known, how a question finds it, how it is edited, published and read from spreadsheets. Other modules
 * use the types of this package only; {@code matching}, {@code store}, {@code spreadsheet} and {@code evaluation} are
 * its inside. Depends on no other module.
 */
@NullMarked
package io.miaohui.faq;

import org.jspecify.annotations.NullMarked;
