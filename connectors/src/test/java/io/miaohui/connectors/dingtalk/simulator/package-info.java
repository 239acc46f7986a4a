/**
 * A DingTalk to run against: gateway, WebSocket, REST API, session webhooks and signed callbacks, with people and groups
 * in front of it and faults on a switch. It knows nothing of Miaohui; other clients of DingTalk work with it as well.
 */
@NullMarked
package io.miaohui.connectors.dingtalk.simulator;

import org.jspecify.annotations.NullMarked;
