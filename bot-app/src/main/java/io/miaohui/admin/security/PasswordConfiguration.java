package io.miaohui.admin.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept; also without a web server, for the command line. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** BCrypt today, with its name in front of each hash so that it can be replaced. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
