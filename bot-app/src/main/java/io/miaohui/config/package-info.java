/** The texts in {@code config/}. Depends on no other module. */
@NullMarked
package io.miaohui.config;

import org.jspecify.annotations.NullMarked;
