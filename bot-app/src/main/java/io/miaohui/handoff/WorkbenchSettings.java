package io.miaohui.handoff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The page behind the link in a notice.
 *
 * @param secret signs the links, at least 16 characters; empty: one is made at first use and kept in the database
 * @param linkLife how long a link opens the page, and how long it stays open to who used one
 * @param oneTimeLinks whether a link lets in one browser only, where agents can ask for another one
 * @param liveConnections so many open pages of one replica are told of news at once; further ones ask every 3 seconds. 0
 *     to 10000
 */
@ConfigurationProperties("miaohui.workbench")
record WorkbenchSettings(
        @Nullable String secret,
        @DefaultValue("7d") Duration linkLife,
        @DefaultValue("true") boolean oneTimeLinks,
        @DefaultValue("200") int liveConnections) {

    WorkbenchSettings {
        secret = secret == null || secret.isBlank() ? null : secret;
        if (secret != null && secret.length() < 16) {
            throw new IllegalArgumentException("miaohui.workbench.secret: found " + secret.length()
                    + " characters, expected at least 16, or nothing");
        }
        if (linkLife.isNegative() || linkLife.isZero()) {
            throw new IllegalArgumentException(
                    "miaohui.workbench.link-life: found " + linkLife + ", expected a time such as 7d");
        }
        if (liveConnections < 0 || liveConnections > 10_000) {
            throw new IllegalArgumentException(
                    "miaohui.workbench.live-connections: found " + liveConnections + ", expected 0 to 10000");
        }
    }

    @Override
    public String toString() {
        return "WorkbenchSettings[linkLife=" + linkLife + ", oneTimeLinks=" + oneTimeLinks
                + (secret == null ? "" : ", secret=***") + "]";
    }
}
