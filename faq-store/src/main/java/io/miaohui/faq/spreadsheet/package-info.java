/** The FAQ from and into xlsx, xls and csv, by streaming. */
@NullMarked
package io.miaohui.faq.spreadsheet;

import org.jspecify.annotations.NullMarked;
