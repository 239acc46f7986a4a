package io.miaohui.dialogue;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the dialogue needs to know of its surroundings.
 *
 * @param publicUrl where customers reach this server; pictures and links given as a path start with it
 * @param shopName what the bot calls the company when it welcomes somebody
 */
@ConfigurationProperties("miaohui")
record DialogueSettings(@DefaultValue("http://localhost:8080") URI publicUrl, @DefaultValue("秒回") String shopName) {

    DialogueSettings {
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException("miaohui.public-url: found \"" + publicUrl
                    + "\", expected an absolute URL such as https://bot.example.com");
        }
    }

    /** An absolute URL for what an entry gives as a URL or as a path below the public URL. */
    String absolute(String urlOrPath) {
        if (urlOrPath.contains("://")) {
            return urlOrPath;
        }
        return publicUrl.toString().replaceAll("/+$", "") + '/' + urlOrPath.replaceAll("^/+", "");
    }
}
