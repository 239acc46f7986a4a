package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The customers who matter most, as the settings name them.
 *
 * @param vips their ids, as {@code id} or {@code channel:id}
 */
@ConfigurationProperties("miaohui")
record VipSettings(@DefaultValue List<String> vips) {

    VipSettings {
        vips = List.copyOf(vips);
        if (vips.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "miaohui.vips: found an empty value, expected a customer's id, or channel:id such as web:4711");
        }
    }

    boolean has(Conversation customer) {
        String channel = customer.ref().channel();
        return vips.stream()
                .anyMatch(vip ->
                        Audience.isOne(vip, channel, List.of(customer.ref().id(), customer.personId())));
    }
}
