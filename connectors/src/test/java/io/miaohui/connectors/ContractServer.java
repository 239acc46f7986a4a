package io.miaohui.connectors;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The connectors on a random port, with a {@link ScriptedHandler} instead of the bot behind them. */
public final class ContractServer implements AutoCloseable {

    // Not a @Configuration: the component scan of whoever has these classes on its path must not find it.
    @EnableAutoConfiguration
    @Import(ConnectorsConfiguration.class)
    static class Application {}

    private final ConfigurableApplicationContext context;

    private ContractServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts with these settings; they override the defaults. */
    public static ContractServer start(Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putIfAbsent("server.port", "0");
        properties.putIfAbsent("spring.main.banner-mode", "off");
        properties.putIfAbsent("logging.level.me.chanjar.weixin", "ERROR");
        String[] arguments = properties.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + '=' + setting.getValue())
                .toArray(String[]::new);
        return new ContractServer(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> register((GenericApplicationContext) context))
                .run(arguments));
    }

    private static void register(GenericApplicationContext context) {
        context.registerBean(Clock.class, () -> Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
        context.registerBean(TokenStore.class, InMemoryTokenStore::new);
        context.registerBean(InMemoryLeases.class, () -> new InMemoryLeases(context.getBean(Clock.class)));
        context.registerBean(
                Leases.class, () -> context.getBean(InMemoryLeases.class).replica("the only one"));
        context.registerBean(
                Cursors.class,
                () -> new InMemoryCursors(context.getBean(ScriptedHandler.class), context.getBean(Clock.class)));
        context.registerBean(ScriptedTranscript.class, ScriptedTranscript::new);
        context.registerBean(
                ScriptedHandler.class,
                () -> new ScriptedHandler(
                        () -> context.getBean(Channels.class), context.getBean(ScriptedTranscript.class)));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public ScriptedHandler handler() {
        return context.getBean(ScriptedHandler.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
