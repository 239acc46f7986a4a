package io.miaohui.connectors.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.miaohui.connectors.Sender;
import org.jspecify.annotations.Nullable;

/** What people are called, as far as they wrote lately: a pressed button tells of an id alone. */
final class Names {

    private final Cache<String, String> byId =
            Caffeine.newBuilder().maximumSize(10_000).build();

    void learn(String robot, Sender sender) {
        if (sender.name() != null) {
            byId.put(key(robot, sender.id()), sender.name());
        }
    }

    @Nullable
    String of(String robot, String id) {
        return byId.getIfPresent(key(robot, id));
    }

    private static String key(String robot, String id) {
        return robot + ' ' + id;
    }
}
