/**
 * The WeCom (企业微信) app: encrypted callbacks with replies in the same response, active sends, and the group webhook.
 * The SDK (weixin-java-cp) builds and sends API calls; signatures, AES and the reading of callbacks are our own, because
 * the SDK parses before it verifies, ignores the receiver and trusts lengths.
 */
@NullMarked
package io.miaohui.connectors.wecom;

import org.jspecify.annotations.NullMarked;
