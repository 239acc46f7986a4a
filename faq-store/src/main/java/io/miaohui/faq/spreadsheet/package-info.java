/**
 * The FAQ from and into xlsx, xls and csv. {@code SpreadsheetFile} turns any of them into rows by streaming, {@code
 * Import} turns rows into entries of the draft and a report, {@code FaqTable} turns entries into rows again. Every
 * sentence that people read stands in {@code Messages}.
 */
@NullMarked
@NamedInterface
package io.miaohui.faq.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
