package io.miaohui.admin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, reads the token off the last form, follows no redirect by itself. */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;
    private final String address;
    private String token = "";

    /** @param address where the visitor seems to come from, as a proxy says it */
    public Visitor(int port, String address) {
        this.base = URI.create("http://localhost:" + port);
        this.address = address;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form with the token of the page seen last. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        List<String> pairs = new ArrayList<>();
        pairs.add("_csrf=" + encode(token));
        fields.forEach((name, value) -> pairs.add(encode(name) + '=' + encode(value)));
        return postRaw(
                path,
                "application/x-www-form-urlencoded",
                String.join("&", pairs).getBytes(StandardCharsets.UTF_8),
                headers);
    }

    public HttpResponse<String> postRaw(String path, String type, byte[] body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Sends a file and fields as the upload form does, with the token in the header as htmx sends it. */
    public HttpResponse<String> upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "----console-test";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + file.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(file, 0, body, start.length, file.length);
        System.arraycopy(end, 0, body, start.length + file.length, end.length);
        return postRaw(
                path,
                "multipart/form-data; boundary=" + boundary,
                body,
                "X-XSRF-TOKEN",
                token,
                "HX-Request",
                "true",
                "HX-Target",
                "import-result");
    }

    public HttpResponse<String> signIn(String name, String password) {
        get("/admin/login");
        return post("/admin/login", Map.of("username", name, "password", password));
    }

    /** Signs in with a password that the program made, and gets through the page that replaces it. */
    public Visitor signInFirst(String name, String password, String replacement) {
        signIn(name, password);
        get("/admin/password");
        post("/admin/password", Map.of("password", replacement, "repeated", replacement));
        get("/admin");
        return this;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/admin");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    public static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(at -> at.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("X-Forwarded-For", address)
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
