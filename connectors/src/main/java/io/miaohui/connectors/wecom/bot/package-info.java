/**
 * WeCom's 智能机器人 in both of its modes: encrypted callbacks that are answered by a stream WeCom comes back for, and one
 * long connection over which everything goes. No SDK takes part: none of those for Java knows these bots.
 */
@NullMarked
package io.miaohui.connectors.wecom.bot;

import org.jspecify.annotations.NullMarked;
