package io.miaohui.connectors.web;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejectionHandler;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors of the chat's JSON interface: a word for programs and a sentence for people. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = ChatController.class)
class ChatErrors {

    private static final Logger log = LoggerFactory.getLogger(ChatErrors.class);

    private final EdgeRejectionHandler edge;
    private final ChatLimits limits;

    ChatErrors(EdgeRejectionHandler edge, ChatLimits limits) {
        this.edge = edge;
        this.limits = limits;
    }

    /**
     * @param error {@code malformed}, {@code too_large}, {@code too_many}, {@code bad_signature}, {@code stale},
     *     {@code wrong_origin}, {@code unknown} or {@code unavailable}
     */
    record ChatError(String error, String message) {}

    @ExceptionHandler
    ResponseEntity<ChatError> refused(EdgeRejection rejection) {
        HttpHeaders headers = new HttpHeaders();
        String message = String.valueOf(rejection.getMessage());
        if (rejection.reason() == EdgeRejection.Reason.TOO_MANY) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(limits.untilNext().plusMillis(999).toSeconds()));
            message = "您发得有点快，我跟不上了。请稍等几秒再发。";
        } else if (rejection.reason() == EdgeRejection.Reason.TOO_LARGE) {
            message = "内容有点长，请控制在 " + ChatQuestion.MAX_CODE_POINTS + " 字以内，或者分几次发。";
        }
        return ResponseEntity.status(edge.refuse(rejection).getStatusCode())
                .headers(headers)
                .body(new ChatError(rejection.reason().name().toLowerCase(Locale.ROOT), message));
    }

    @ExceptionHandler
    ResponseEntity<ChatError> wrongType(MethodArgumentTypeMismatchException wrong) {
        return refused(new EdgeRejection(
                WebChannel.NAME, EdgeRejection.Reason.MALFORMED, wrong.getName() + " is not a number"));
    }

    @ExceptionHandler
    ResponseEntity<ChatError> unknown(ChatRating.Unknown unknown) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(new ChatError("unknown", "没有找到这条回答，无法评价。"));
    }

    /** The message may not be stored; a repeat with the same id is safe either way. */
    @ExceptionHandler
    ResponseEntity<ChatError> failed(RuntimeException failure) {
        log.error("A web chat request failed", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(new ChatError("unavailable", "抱歉，我这边出了点小问题，请稍后用同一个 messageId 再发一次。"));
    }
}
