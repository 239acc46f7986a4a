/**
 * The DingTalk (钉钉) robot. A message comes in by stream mode (a WebSocket that this side opens) or by HTTP mode (a signed
 * POST); a reply leaves through the message's session webhook while that lives, else through the robot's REST API. Names
 * the platform's SDK and JSON; depends on the neutral API alone.
 */
@NullMarked
package io.miaohui.connectors.dingtalk;

import org.jspecify.annotations.NullMarked;
