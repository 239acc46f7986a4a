package io.miaohui;

import io.miaohui.command.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Serves; or, when an argument is a word, does that one job without a web server. */
// The console has accounts of its own; the one that Spring would make up must not exist beside them.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class MiaohuiApplication {

    public static void main(String[] args) {
        if (CommandLine.isAsked(args)) {
            System.exit(CommandLine.run(MiaohuiApplication.class, args, System.out, System.err));
        }
        SpringApplication.run(MiaohuiApplication.class, args);
    }
}
