package io.miaohui.admin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/faq")
                .queryParamIfPresent("q", Optional.ofNullable(q))
                .queryParamIfPresent("category", Optional.ofNullable(category))
                .queryParamIfPresent("page", Optional.ofNullable(page).filter(number -> number > 1))
                .queryParamIfPresent("open", Optional.ofNullable(open));
        return url.encode().build().toUriString();
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

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
