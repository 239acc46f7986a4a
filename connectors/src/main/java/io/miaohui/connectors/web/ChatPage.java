package io.miaohui.connectors.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page at {@code /chat}. Its parts are static files below {@code /chat/}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class ChatPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/chat").setViewName("forward:/chat/index.html");
        views.addRedirectViewController("/chat/", "/chat");
    }

    /** The parts know each other by name alone, so a browser must not mix those of two versions. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/chat/*")
                .addResourceLocations("classpath:/static/chat/")
                .setCacheControl(CacheControl.noCache());
    }
}
