package io.miaohui.connectors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that this module brings into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ConnectorsConfiguration {

    @Bean
    Channels channels(Collection<Channel> channels) {
        Map<String, Channel> byName = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        return new Channels(byName);
    }

    @Bean
    Checkups checkups(List<Checkup> all) {
        return new Checkups(all);
    }
}
