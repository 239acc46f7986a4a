/**
 * A WeCom to test and to show against: it encrypts and signs callbacks, hangs up after 5 seconds, repeats what was not
 * answered with 200, hands out tokens and takes messages. Its cryptography is the SDK's, so that ours is tried against
 * a second implementation.
 */
package io.miaohui.connectors.wecom.simulator;
