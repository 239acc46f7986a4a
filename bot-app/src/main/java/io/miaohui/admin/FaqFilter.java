package io.miaohui.admin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What of the FAQ is looked at; all of it is in the URL, so that a view can be passed on.
 *
 * @param q words to search for; {@code null} for all
 * @param category {@code null} for all
 * @param page from 1
 * @param open the entry whose details are shown beside the list
 */
record FaqFilter(@Nullable String q, @Nullable String category, @Nullable Integer page, @Nullable String open) {

    FaqFilter {
        q = blankToNull(q);
        category = blankToNull(category);
        page = page == null || page < 1 ? 1 : page;
        open = blankToNull(open);
    }

    int pageNumber() {
        return page == null ? 1 : page;
    }

    public boolean isActive() {
        return q != null || category != null;
    }

    public String url() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", orEmpty(q));
        parameters.put("category", orEmpty(category));
        parameters.put("page", pageNumber() > 1 ? String.valueOf(page) : "");
        parameters.put("open", orEmpty(open));
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + '=' + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/admin/faq" : "/admin/faq?" + query;
    }

    public String urlOpening(String id) {
        return new FaqFilter(q, category, page, id).url();
    }

    public String urlClosed() {
        return new FaqFilter(q, category, page, null).url();
    }

    public String urlOfPage(int number) {
        return new FaqFilter(q, category, number, null).url();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
