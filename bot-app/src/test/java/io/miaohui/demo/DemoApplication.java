package io.miaohui.demo;

import static org.awaitility.Awaitility.await;

import io.miaohui.FourPairs;
import io.miaohui.MiaohuiApplication;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Releases;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;

/** Starts Miaohui between simulated platforms and shows all sides at {@code /demo}. Everything is forgotten at the end. */
public final class DemoApplication {

    private static final String DATABASE = "jdbc:h2:mem:demo-%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

    private DemoApplication() {}

    public static void main(String[] args) {
        Stage stage = new Stage();
        ConfigurableApplicationContext context = start(stage, List.of(args));
        System.out.println();
        System.out.println("  演示已就绪，请打开   " + address(context).resolve("/demo"));
        System.out.println("  The demo is ready at " + address(context).resolve("/demo"));
        System.out.println();
    }

    /** @param arguments settings that override the demo's, as {@code --key=value} */
    static ConfigurableApplicationContext start(Stage stage, List<String> arguments) {
        SpringApplication application = new SpringApplication(MiaohuiApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("demoPage", RouterFunction.class, () -> DemoPage.routes(stage)));
        return start(application, stage.settings(), stage::connect, arguments);
    }

    /** Without the page. */
    static ConfigurableApplicationContext start(FourPairs pairs, List<String> arguments) {
        return start(
                new SpringApplication(MiaohuiApplication.class), pairs.settings("小李", "小王"), pairs::connect, arguments);
    }

    private static ConfigurableApplicationContext start(
            SpringApplication application,
            Map<String, String> platforms,
            Predicate<URI> connect,
            List<String> arguments) {
        Map<String, String> settings = new HashMap<>(platforms);
        settings.put("spring.datasource.url", DATABASE.formatted(System.nanoTime()));
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        // The console's first password is told there.
        settings.put("logging.level.io.miaohui", "info");
        Stream<String> defaults =
                settings.entrySet().stream().map(setting -> "--" + setting.getKey() + '=' + setting.getValue());
        ConfigurableApplicationContext context =
                application.run(Stream.concat(defaults, arguments.stream()).toArray(String[]::new));
        publishWhatAPersonAnswers(context);
        await().atMost(Duration.ofSeconds(30)).until(() -> connect.test(address(context)));
        return context;
    }

    /** The sample FAQ has no entry that is marked for a person. */
    private static void publishWhatAPersonAnswers(ConfigurableApplicationContext context) {
        FaqEntry marked = new FaqEntry(
                "Q-900",
                "售后/赔偿",
                "赔偿怎么算",
                List.of("你们怎么赔我", "能赔多少钱"),
                List.of(),
                List.of(),
                "按实际损失协商，由同事答复。",
                null,
                null,
                null,
                null,
                true,
                Map.of("转人工 person", "是"));
        context.getBean(FaqDraft.class).save(marked);
        context.getBean(Releases.class).publish("demo", null);
    }

    static URI address(ConfigurableApplicationContext context) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }
}
