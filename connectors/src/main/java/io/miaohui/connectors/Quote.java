package io.miaohui.connectors;

import org.jspecify.annotations.Nullable;

/**
 * An earlier message that the sender quoted. Platforms differ in what they tell; each part may be missing.
 *
 * @param platformId the id under which the channel had delivered the quoted message, see {@link Delivery.Delivered}
 * @param messageId the platform's id of the quoted message
 * @param text the quoted words
 */
public record Quote(@Nullable String platformId, @Nullable String messageId, @Nullable String text) {}
