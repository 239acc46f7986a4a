/**
 * The web chat: a page that a shop can show on its site, and the JSON interface behind it. The page has no session and
 * no cookie: whoever knows the random id of a customer is that customer. It reads the transcript, so nothing is ever
 * pushed to it and any replica can serve it.
 */
@NullMarked
package io.miaohui.connectors.web;

import org.jspecify.annotations.NullMarked;
