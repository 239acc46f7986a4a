package io.miaohui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Miaohui. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MiaohuiApplication {

    public static void main(String[] args) {
        SpringApplication.run(MiaohuiApplication.class, args);
    }
}
