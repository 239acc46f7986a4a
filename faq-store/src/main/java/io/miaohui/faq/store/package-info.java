/** The draft and the releases in the database, and the release that is live in memory. */
@NullMarked
package io.miaohui.faq.store;

import org.jspecify.annotations.NullMarked;
