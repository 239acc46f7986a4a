package io.miaohui;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pictures of the sample FAQ, at {@code /demo/}: those of a config folder beside the jar, else the jar's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SamplePictures implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/demo/{picture:[\\w-]+\\.png}")
                .addResourceLocations("file:config/demo/images/", "classpath:/config/demo/images/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
