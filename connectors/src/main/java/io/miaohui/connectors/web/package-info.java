/**
 * The web chat: a page at /chat and its JSON API.
 */
@NullMarked
package io.miaohui.connectors.web;

import org.jspecify.annotations.NullMarked;
