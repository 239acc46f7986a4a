/**
 * The neutral message API and the ways in and out. A connector verifies and translates what a platform sends into an
 * {@link io.miaohui.connectors.IncomingMessage}, hands it to the one {@link io.miaohui.connectors.MessageHandler}, and
 * renders a {@link io.miaohui.connectors.Reply} for its platform. Platform SDKs and platform JSON stay below this
 * package; nothing here depends on any other module.
 */
@NullMarked
package io.miaohui.connectors;

import org.jspecify.annotations.NullMarked;
