package io.miaohui.customer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The customers for other systems, such as the CRM that knows who is who. */
@RestController
@RequestMapping("/api/customers/{key}")
class CustomerApi {

    private static final int MAX_BODY = 64 * 1024;
    private static final String BEARER = "Bearer ";

    private final Customers customers;
    private final CustomerSettings settings;
    private final JsonMapper json;

    CustomerApi(Customers customers, CustomerSettings settings, JsonMapper json) {
        this.customers = customers;
        this.settings = settings;
        this.json = json;
    }

    /**
     * What went wrong.
     *
     * @param error {@code unauthorized}, {@code off}, {@code malformed}, {@code too_large}, {@code taken} or {@code
     *     unknown}
     * @param message for whoever writes the caller
     */
    record Problem(String error, String message) {}

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;
        private final String error;

        Refused(HttpStatus status, String error, String message) {
            super(message);
            this.status = status;
            this.error = error;
        }
    }

    /** Keeps a customer as given, in place of what was known; saying it again changes nothing. */
    @PutMapping
    ResponseEntity<Customer> put(@PathVariable String key, HttpServletRequest request) throws IOException {
        check(request);
        Customer customer = CustomerBody.parse(body(request), json, key);
        boolean isNew = customers.save(customer);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(customer);
    }

    @GetMapping
    Customer get(@PathVariable String key, HttpServletRequest request) {
        check(request);
        return customers.find(key).orElseThrow(CustomerApi::unknown);
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String key, HttpServletRequest request) {
        check(request);
        if (!customers.delete(key)) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    /** Before anything is read: a stranger can neither fill the memory nor learn who is there. */
    private void check(HttpServletRequest request) {
        if (settings.isOff()) {
            throw new Refused(HttpStatus.NOT_FOUND, "off", "miaohui.customers.api-token is not set");
        }
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean isBearer = shown != null && shown.regionMatches(true, 0, BEARER, 0, BEARER.length());
        if (!isBearer || !settings.isToken(shown.substring(BEARER.length()).strip())) {
            throw new Refused(HttpStatus.UNAUTHORIZED, "unauthorized", "Show the token: Authorization: Bearer …");
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "too_large", "The body is over " + MAX_BODY + " bytes");
        }
        return body;
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "unknown", "There is no customer with that key");
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.status);
        if (refused.status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, BEARER.strip());
        }
        return answer.body(new Problem(refused.error, String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformed(IllegalArgumentException malformed) {
        return ResponseEntity.badRequest().body(new Problem("malformed", String.valueOf(malformed.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> taken(IdentityTakenException taken) {
        Identity it = taken.identity();
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Problem(
                        "taken", it.channel() + ':' + it.id() + " belongs to customer " + taken.owner() + " already"));
    }

    /** Two callers at the same moment: the database lets one of them in. */
    @ExceptionHandler
    ResponseEntity<Problem> overtaken(DuplicateKeyException overtaken) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Problem("taken", "Somebody else has just taken one of these identities; ask for it again"));
    }
}
