/**
 * The DingTalk (钉钉) robot: stream mode by the official SDK, HTTP mode with a signed POST, replies by session webhook or REST.
 */
@NullMarked
package io.miaohui.connectors.dingtalk;

import org.jspecify.annotations.NullMarked;
