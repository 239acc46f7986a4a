package io.miaohui.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A customer as other systems send one; what is left out is empty. */
record CustomerBody(
        @Nullable String key,
        @Nullable String name,
        @Nullable Boolean vip,
        @Nullable String note,
        @Nullable List<@Nullable Id> identities) {

    record Id(@Nullable String channel, @Nullable String account, @Nullable String id) {}

    /** @throws IllegalArgumentException if it is no JSON object of that shape, or no customer; the message says which */
    static Customer parse(byte[] body, JsonMapper json, String key) {
        CustomerBody read = read(body, json);
        if (read.key != null && !read.key.equals(key)) {
            throw new IllegalArgumentException("key must be the one in the address, or left out");
        }
        return new Customer(key, text(read.name), Boolean.TRUE.equals(read.vip), text(read.note), identities(read));
    }

    private static CustomerBody read(byte[] body, JsonMapper json) {
        try {
            CustomerBody read = json.readerFor(CustomerBody.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(body);
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            // Its message may quote the customer.
        }
        throw new IllegalArgumentException("The body must be a JSON object"
                + " {\"name\"?,\"vip\"?,\"note\"?,\"identities\"?:[{\"channel\",\"account\"?,\"id\"}]}");
    }

    private static List<Identity> identities(CustomerBody read) {
        List<Identity> identities = new ArrayList<>();
        List<@Nullable Id> given = read.identities == null ? List.of() : read.identities;
        for (int i = 0; i < given.size(); i++) {
            Id id = given.get(i);
            try {
                identities.add(
                        id == null
                                ? new Identity("", "", "")
                                : new Identity(text(id.channel), text(id.account), text(id.id)));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("identities[" + i + "]: " + wrong.getMessage(), wrong);
            }
        }
        return identities;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
