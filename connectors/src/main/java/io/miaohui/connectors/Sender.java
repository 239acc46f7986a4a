package io.miaohui.connectors;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message.
 *
 * @param id the platform's id of the person, stable for this account
 * @param name a name to show, if the platform gives one
 */
public record Sender(String id, @Nullable String name) {

    public String displayName() {
        return name == null || name.isBlank() ? id : name;
    }
}
