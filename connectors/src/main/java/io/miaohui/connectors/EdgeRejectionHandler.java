package io.miaohui.connectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns every {@link EdgeRejection} into its status, one log line and one count. */
@RestControllerAdvice
public class EdgeRejectionHandler {

    private static final Logger log = LoggerFactory.getLogger(EdgeRejectionHandler.class);

    private final MeterRegistry meters;

    EdgeRejectionHandler(MeterRegistry meters) {
        this.meters = meters;
    }

    @ExceptionHandler
    public ResponseEntity<Void> refuse(EdgeRejection rejection) {
        String reason = rejection.reason().name().toLowerCase(java.util.Locale.ROOT);
        meters.counter("miaohui.edge.rejected", "channel", rejection.channel(), "reason", reason)
                .increment();
        log.warn("Refused a {} request: {} ({})", rejection.channel(), reason, rejection.getMessage());
        return ResponseEntity.status(rejection.reason().status()).build();
    }
}
