/**
 * Who customers are, whatever channel they write on: a person has the company's own key and any number of ids on
 * channels, kept by a spreadsheet or over HTTP. Depends on faq.
 */
@NullMarked
package io.miaohui.customer;

import org.jspecify.annotations.NullMarked;
