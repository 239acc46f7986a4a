/**
 * The WeCom (企业微信) app: encrypted callbacks with replies in the same response, active sends, and the group webhook. The SDK (weixin-java-cp) does API calls and XML mapping; signatures and AES are our own.
 */
@NullMarked
package io.miaohui.connectors.wecom;

import org.jspecify.annotations.NullMarked;
