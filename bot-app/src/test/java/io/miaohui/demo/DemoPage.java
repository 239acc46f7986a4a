package io.miaohui.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The page at {@code /demo}: the screens of everybody, and what they say. */
final class DemoPage {

    private static final ClassPathResource PAGE = new ClassPathResource("demo/index.html");

    private final Stage stage;

    private DemoPage(Stage stage) {
        this.stage = stage;
    }

    /** Routes instead of a controller: the component scan of tests must not find it. */
    static RouterFunction<ServerResponse> routes(Stage stage) {
        DemoPage page = new DemoPage(stage);
        return RouterFunctions.route()
                .GET("/demo", request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .body(PAGE))
                .GET("/demo/screens", page::screens)
                .POST("/demo/customer", page::customer)
                .POST("/demo/agent", page::agent)
                .GET("/demo/faults", page::faults)
                .POST("/demo/faults", page::fault)
                .resources("/demo/page/**", new ClassPathResource("demo/"))
                .build();
    }

    record Customer(String platform, String text) {}

    record Agent(String name, String text, boolean toRobot, @Nullable String quote) {}

    record Switch(String fault, boolean on) {}

    private ServerResponse screens(ServerRequest request) {
        return ServerResponse.ok().cacheControl(CacheControl.noStore()).body(stage.screens());
    }

    private ServerResponse customer(ServerRequest request) throws Exception {
        Customer said = request.body(Customer.class);
        stage.customerSays(said.platform(), said.text());
        return ServerResponse.ok().body(Map.of());
    }

    private ServerResponse agent(ServerRequest request) throws Exception {
        Agent said = request.body(Agent.class);
        stage.agentSays(said.name(), said.text(), said.toRobot(), said.quote());
        return ServerResponse.ok().body(Map.of());
    }

    private ServerResponse faults(ServerRequest request) {
        return ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .body(stage.faults().all());
    }

    private ServerResponse fault(ServerRequest request) throws Exception {
        Switch pressed = request.body(Switch.class);
        stage.faults().set(pressed.fault(), pressed.on());
        return faults(request);
    }
}
