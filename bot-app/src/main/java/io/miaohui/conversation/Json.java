package io.miaohui.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.miaohui.connectors.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How messages, replies and memory stand in the database. */
@Component
class Json {

    /** The kinds of content by short names that outlive a renamed class. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Content.Voice.class, name = "voice"),
        @JsonSubTypes.Type(value = Content.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Content.Attachment.class, name = "attachment"),
        @JsonSubTypes.Type(value = Content.Place.class, name = "place"),
        @JsonSubTypes.Type(value = Content.SharedLink.class, name = "link"),
        @JsonSubTypes.Type(value = Content.Event.class, name = "event"),
        @JsonSubTypes.Type(value = Content.Unreadable.class, name = "unreadable"),
        @JsonSubTypes.Type(value = Content.News.AgentSaid.class, name = "agent-said"),
        @JsonSubTypes.Type(value = Content.News.FloorTaken.class, name = "floor-taken"),
        @JsonSubTypes.Type(value = Content.News.FloorReturned.class, name = "floor-returned"),
        @JsonSubTypes.Type(value = Content.News.Lost.class, name = "lost"),
        @JsonSubTypes.Type(value = Content.News.Recalled.class, name = "recalled")
    })
    private interface ContentKinds {}

    private final JsonMapper mapper =
            JsonMapper.builder().addMixIn(Content.class, ContentKinds.class).build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    <T> T read(String json, TypeReference<T> type) {
        return mapper.readValue(json, type);
    }

    @Nullable
    <T> T readOrNull(@Nullable String json, Class<T> type) {
        return json == null ? null : mapper.readValue(json, type);
    }
}
