package io.miaohui.connectors.web;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.WebHistory;
import io.miaohui.connectors.WebRatings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The JSON interface of the web chat. */
@RestController
@RequestMapping("/api/chat")
class ChatController {

    private static final int MAX_BODY = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAGE = 200;

    private final MessageHandler messages;
    private final WebHistory history;
    private final WebRatings ratings;
    private final VisitorIdentity identity;
    private final ChatLimits limits;
    private final WebSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    ChatController(
            MessageHandler messages,
            WebHistory history,
            WebRatings ratings,
            VisitorIdentity identity,
            ChatLimits limits,
            WebSettings settings,
            JsonMapper json,
            Clock clock) {
        this.messages = messages;
        this.history = history;
        this.ratings = ratings;
        this.identity = identity;
        this.limits = limits;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ChatQuestion question = ChatQuestion.parse(body(request), json);
        identity.check(question.customer(), request.getHeader(VisitorIdentity.HEADER));
        limits.writes(question.customer(), request.getRemoteAddr());
        Receipt receipt = messages.answer(question.at(clock.instant()), PATIENCE);
        write(response, ChatAnswer.of(question.messageId(), receipt));
        if (receipt.decision() != null) {
            messages.delivered(WebChannel.NAME, receipt.messageId());
        }
    }

    /** Whether an answer helped. Saying it again changes nothing, saying otherwise replaces what was said. */
    @PostMapping(path = "/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    ChatRating rate(HttpServletRequest request) throws IOException {
        ChatRating rating = ChatRating.parse(body(request), json);
        identity.check(rating.customer(), request.getHeader(VisitorIdentity.HEADER));
        limits.looks(rating.customer());
        if (!rating.giveTo(ratings)) {
            throw new ChatRating.Unknown();
        }
        return rating;
    }

    /** What was said after the line {@code after}, at most {@value #PAGE} lines; ask again from the last one for more. */
    @GetMapping("/messages")
    ChatTranscript messages(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = VisitorIdentity.HEADER, required = false) @Nullable String proof) {
        String id = ChatQuestion.id("customer", customer);
        identity.check(id, proof);
        limits.looks(id);
        return ChatTranscript.of(history, WebChannel.conversationOf(id), after, PAGE);
    }

    @GetMapping("/settings")
    Greeting settings() {
        return new Greeting(settings.title(), settings.greeting(), settings.suggestions());
    }

    record Greeting(String title, String greeting, List<String> suggestions) {}

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new EdgeRejection(
                    WebChannel.NAME, EdgeRejection.Reason.TOO_LARGE, "body over " + MAX_BODY + " bytes");
        }
        return body;
    }

    /** Writes by hand: only what has left may be confirmed to the ledger. */
    private void write(HttpServletResponse response, ChatAnswer answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
