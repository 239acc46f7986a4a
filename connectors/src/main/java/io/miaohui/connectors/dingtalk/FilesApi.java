package io.miaohui.connectors.dingtalk;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.PostExchange;

/** Files both ways, each at an API of its own. All calls throw a {@link org.springframework.web.client.RestClientException}. */
interface FilesApi {

    record Code(String downloadCode, String robotCode) {}

    record Download(@Nullable String downloadUrl) {

        /** Leaves the address out: whoever has it has the file. */
        @Override
        public String toString() {
            return "Download[]";
        }
    }

    /** What the code of a message that came in leads to. */
    @PostExchange(
            url = "/v1.0/robot/messageFiles/download",
            accept = "application/json",
            contentType = "application/json")
    Download download(@RequestHeader(DingtalkApi.TOKEN_HEADER) String token, @RequestBody Code code);

    /**
     * Uploads to the old API; the answer as text, for its errors come at HTTP status 200.
     *
     * @param type {@code image} or {@code file}
     */
    @PostExchange(
            url = "/media/upload?access_token={token}&type={type}",
            contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
    String upload(@PathVariable String token, @PathVariable String type, @RequestPart Resource media);
}
