package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent on the workbench with a browser without scripts: it follows the link, keeps its cookies and posts forms. */
public final class WorkbenchVisit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI ticket;

    private WorkbenchVisit(URI ticket) {
        this.ticket = ticket;
    }

    /** Follows a link, and presses 打开 where the page asks for that. */
    public static WorkbenchVisit open(URI link) {
        WorkbenchVisit visit = new WorkbenchVisit(link.resolve(link.getPath()));
        HttpResponse<String> page = visit.send(HttpRequest.newBuilder(link).GET());
        if (page.uri().equals(link)) {
            visit.post(URI.create(visit.ticket + "/enter"), link.getRawQuery(), page.body());
        }
        return visit;
    }

    public String page() {
        return send(HttpRequest.newBuilder(ticket).GET()).body();
    }

    /**
     * Presses a button: {@code answer}, {@code note}, {@code claim}, {@code resolve}, {@code send1} …
     *
     * @return whether it was done
     */
    public boolean act(String button, String agent, String text) {
        return post(ticket, "act=" + button + "&agent=" + encoded(agent) + "&text=" + encoded(text), page());
    }

    /** @param page the form's, with the token that its forms carry */
    private boolean post(URI where, String form, String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(where)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token.group(1)))));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
        return answer.statusCode() == 200;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
