package io.miaohui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** On a real server that speaks MySQL's protocol; classes that say so and are alike otherwise share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnMysql.FreshDatabase.class)
public @interface OnMysql {

    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + MysqlServer.freshDatabase(),
                            "spring.datasource.username=root",
                            "spring.datasource.password=",
                            // At the end of the run the server goes first; nobody shall wait half a minute for it.
                            "spring.datasource.hikari.connection-timeout=5000")
                    .applyTo(context);
        }
    }
}
