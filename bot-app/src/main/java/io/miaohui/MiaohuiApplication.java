package io.miaohui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Serves; or, when the first argument is a word, does that one job without a web server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MiaohuiApplication {

    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("-")) {
            SpringApplication.run(MiaohuiApplication.class, args);
        } else {
            System.exit(CommandLine.run(args, System.out, System.err));
        }
    }
}
