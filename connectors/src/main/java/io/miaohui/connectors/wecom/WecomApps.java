package io.miaohui.connectors.wecom;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configured apps by their names in the settings. */
record WecomApps(Map<String, WecomApp> apps) {

    WecomApps {
        apps = Map.copyOf(apps);
    }

    @Nullable
    WecomApp byName(String name) {
        return apps.get(name);
    }

    Collection<WecomApp> all() {
        return apps.values();
    }
}
