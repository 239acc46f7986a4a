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
                .POST("/demo/say", page::say)
                .POST("/demo/picture", page::picture)
                .POST("/demo/press", page::press)
                .GET("/demo/faults", page::faults)
                .POST("/demo/faults", page::fault)
                .resources("/demo/page/**", new ClassPathResource("demo/"))
                .build();
    }

    record Said(String chat, String who, String text, boolean toRobot, @Nullable String quote) {}

    record Shown(String chat, String who, String words) {}

    record Pressed(String chat, String who, String line, String key) {}

    record Switch(String fault, boolean on) {}

    private ServerResponse screens(ServerRequest request) {
        return ServerResponse.ok().cacheControl(CacheControl.noStore()).body(stage.screens());
    }

    private ServerResponse say(ServerRequest request) throws Exception {
        Said said = request.body(Said.class);
        stage.play(said.chat(), chat -> chat.say(said.who(), said.text(), said.toRobot(), said.quote()));
        return ServerResponse.ok().body(Map.of());
    }

    private ServerResponse picture(ServerRequest request) throws Exception {
        Shown shown = request.body(Shown.class);
        stage.play(shown.chat(), chat -> chat.picture(shown.who(), shown.words()));
        return ServerResponse.ok().body(Map.of());
    }

    private ServerResponse press(ServerRequest request) throws Exception {
        Pressed pressed = request.body(Pressed.class);
        stage.play(pressed.chat(), chat -> chat.press(pressed.who(), pressed.line(), pressed.key()));
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
