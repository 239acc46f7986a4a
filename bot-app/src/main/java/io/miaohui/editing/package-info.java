/**
 * Keeping the FAQ from a chat: an editor sends the bot a spreadsheet, gets the report and the rows to mend, and publishes
 * with a word. Depends on connectors, conversation and faq.
 */
@NullMarked
package io.miaohui.editing;

import org.jspecify.annotations.NullMarked;
