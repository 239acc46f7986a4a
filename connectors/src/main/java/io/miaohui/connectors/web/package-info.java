/**
 * The web chat: a page, a script that shows it on other sites, and the JSON interface behind both. The page has no session
 * and no cookie: whoever knows the random id of a customer, or has a site's signature for another one, is that customer.
 * It reads the transcript, so nothing is ever pushed to it and any replica can serve it.
 */
@NullMarked
package io.miaohui.connectors.web;

import org.jspecify.annotations.NullMarked;
