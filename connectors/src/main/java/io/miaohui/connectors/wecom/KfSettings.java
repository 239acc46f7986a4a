package io.miaohui.connectors.wecom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of 微信客服 that hold for all apps.
 *
 * @param pollEvery the pause between two looks for messages whose signal was lost; 1s to 10m
 */
@ConfigurationProperties("miaohui.wecom.kf")
record KfSettings(@DefaultValue("1m") Duration pollEvery) {

    KfSettings {
        if (pollEvery.toMillis() < 1000 || pollEvery.toMinutes() > 10) {
            throw new IllegalArgumentException(
                    "miaohui.wecom.kf.poll-every: found " + pollEvery + ", expected between 1s and 10m");
        }
    }
}
