package io.miaohui.conversation;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Conversations as rows. */
@Component
class ConversationStore {

    private static final TypeReference<Map<String, String>> ADDRESS = new TypeReference<>() {};

    private static final int LONGEST_ID = 190;

    private final ConversationMapper mapper;
    private final Json json;
    private final Clock clock;

    ConversationStore(ConversationMapper mapper, Json json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /** The conversation of a reference, made if there is none yet. Takes no lock on one that is there. */
    Conversation of(ConversationRef ref) {
        ConversationRow row = mapper.byKey(ref.channel(), ref.account(), ref.id());
        return toConversation(row == null ? insert(ref) : row);
    }

    /** The locked conversation with the address, the name and the person that its newest message came with. */
    Conversation refreshed(Conversation locked, IncomingMessage message) {
        ConversationRef ref = message.conversation();
        boolean single = ref.kind() == ConversationRef.Kind.SINGLE;
        String name = single ? Clip.to(message.sender().name(), Clip.NAME) : null;
        // A part of an id would be somebody else's.
        String person = single && message.sender().id().length() <= LONGEST_ID
                ? message.sender().id()
                : null;
        if (ref.address().equals(locked.ref().address())
                && Objects.equals(name, locked.customerName())
                && Objects.equals(person, locked.person())) {
            return locked;
        }
        mapper.readdress(locked.id(), json.write(ref.address()), name, person, clock.instant());
        return new Conversation(locked.id(), ref, locked.status(), locked.memory(), name, person);
    }

    @Nullable
    Conversation find(long id) {
        ConversationRow row = mapper.selectById(id);
        return row == null ? null : toConversation(row);
    }

    Conversation lock(long id) {
        ConversationRow row = mapper.lock(id);
        if (row == null) {
            throw new IllegalArgumentException("There is no conversation " + id);
        }
        return toConversation(row);
    }

    void move(Conversation conversation, ConversationStatus next, Memory memory) {
        mapper.move(conversation.id(), next.name(), json.write(memory), clock.instant());
    }

    void remember(Conversation conversation, Memory memory) {
        if (!memory.equals(conversation.memory())) {
            mapper.remember(conversation.id(), json.write(memory), clock.instant());
        }
    }

    private ConversationRow insert(ConversationRef ref) {
        ConversationRow row = new ConversationRow();
        row.channel = ref.channel();
        row.account = ref.account();
        row.platformId = ref.id();
        row.kind = ref.kind().name();
        row.address = json.write(ref.address());
        row.memory = json.write(Memory.EMPTY);
        row.createdAt = clock.instant();
        row.updatedAt = row.createdAt;
        try {
            mapper.insert(row);
            return row;
        } catch (DuplicateKeyException anotherReplicaWasFaster) {
            return Objects.requireNonNull(mapper.byKey(ref.channel(), ref.account(), ref.id()));
        }
    }

    private Conversation toConversation(ConversationRow row) {
        ConversationRef ref = new ConversationRef(
                row.channel,
                row.account,
                ConversationRef.Kind.valueOf(row.kind),
                row.platformId,
                json.read(row.address, ADDRESS));
        return new Conversation(
                Objects.requireNonNull(row.id),
                ref,
                ConversationStatus.valueOf(row.status),
                json.read(row.memory, Memory.class),
                row.customerName,
                row.personId);
    }
}
