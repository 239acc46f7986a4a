/**
 * The FAQ: what is known, how a question finds it, how it is edited, published and read from spreadsheets. Other modules
 * use the types of this package; the command line alone also uses {@code evaluation} and
 * {@code spreadsheet}. Depends on no other module.
 */
@NullMarked
package io.miaohui.faq;

import org.jspecify.annotations.NullMarked;
