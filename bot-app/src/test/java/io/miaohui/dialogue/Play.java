package io.miaohui.dialogue;

import io.miaohui.config.ConfigFiles;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Dialogue;
import io.miaohui.conversation.InWords;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.mood.MoodReader;
import io.miaohui.handoff.HandoffSettings;
import io.miaohui.handoff.HandoffWorld;
import io.miaohui.handoff.Vips;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A customer and the bot, with the shipped words, real tickets and an FAQ that the test teaches. */
final class Play {

    static final FaqEntry RETURNS = new FaqEntry(
            "Q-1",
            "",
            "怎么退货",
            List.of(),
            List.of(),
            List.of(),
            "7 天内可退",
            "/images/return.png",
            "https://shop.example/r",
            null,
            null,
            true,
            Map.of());
    static final FaqEntry REFUND = FaqEntry.of("Q-2", "退款多久到账", "3 天内到账");

    final HandoffWorld world;
    final Tone tone = Tone.parse(ConfigFiles.text("tone.yml"));
    final Dialogue dialogue;
    private final ConversationRef ref = ConversationRef.single("wecom", "service", "zhang");

    Play() {
        this(new HandoffSettings(3, 3, 0.75, 0.45, List.of("叫店长")));
    }

    /** The bot of a shop that knows how to return things, and nearly when the money comes back. */
    static Play inAShop() {
        Play play = new Play();
        play.world.faq.knows("怎么退货", RETURNS, 0.95).knows("退", RETURNS, 0.7).knows("退", REFUND, 0.66);
        return play;
    }

    Play(HandoffSettings settings) {
        this(settings, HandoffWorld.onH2());
    }

    Play(HandoffSettings settings, HandoffWorld world) {
        this(settings, world, new PolicySettings(1, 3, 1));
    }

    Play(PolicySettings policies, String... vips) {
        this(new HandoffSettings(3, 3, 0.75, 0.45, List.of()), HandoffWorld.onH2(), policies, vips);
    }

    private Play(HandoffSettings settings, HandoffWorld world, PolicySettings policies, String... vips) {
        this.world = world;
        List<String> lines = new java.util.ArrayList<>(ConfigFiles.lines("handoff-words.txt"));
        lines.addAll(settings.words());
        dialogue = DialogueConfiguration.assemble(
                tone,
                new EscalationWords(lines),
                new DialogueSettings(URI.create("https://bot.example.com"), "山野户外"),
                () -> new Thresholds(0.8, 0.5, 0.1),
                settings,
                new Policies(
                        policies,
                        new Vips(List.of(vips)),
                        new SensitiveWords(ConfigFiles.lines("sensitive-words.txt"))),
                new DialogueConfiguration.Surroundings(
                        world.conversations,
                        world.handoffs,
                        world.aftercare,
                        world.desk,
                        world.satisfaction,
                        (message, conversation, words) -> java.util.Optional.empty(),
                        world.faq,
                        MoodReader.byWords(),
                        world.clock,
                        world.events::add));
    }

    Outcome says(String words) {
        return sends(new Content.Text(words));
    }

    /** One turn as the conversation module takes it: locked, heard, decided, remembered, in one transaction. */
    Outcome sends(Content content) {
        return world.inTransaction(() -> {
            Conversation locked = world.conversations.lock(conversation().id());
            if (!(content instanceof Content.Event)) {
                world.conversations.heard(locked, InWords.of(content));
            }
            Outcome outcome = dialogue.take(message(content), locked);
            world.conversations.remember(locked.id(), outcome.memory());
            return outcome;
        });
    }

    /** What somebody writes to the bot in a group that is no desk. */
    Outcome saysInGroup(String group, String words) {
        return world.inTransaction(() -> {
            Conversation locked = world.conversations.lock(world.conversations
                    .of(ConversationRef.group("dingtalk", "service", group))
                    .id());
            return dialogue.take(message(new Content.Text(words)), locked);
        });
    }

    /** What an agent writes in the group. */
    Outcome agentWrites(String words) {
        IncomingMessage message = new IncomingMessage(
                UUID.randomUUID().toString(),
                HandoffWorld.GROUP,
                new Sender("u1", "小李"),
                new Content.Text(words),
                null,
                world.clock.instant());
        return world.inTransaction(() -> {
            Conversation group = world.conversations.lock(
                    world.conversations.of(HandoffWorld.GROUP).id());
            return dialogue.take(message, group);
        });
    }

    Conversation conversation() {
        return world.conversations.of(ref, "张先生");
    }

    IncomingMessage message(Content content) {
        return new IncomingMessage(
                UUID.randomUUID().toString(), ref, new Sender("zhang", "张先生"), content, null, world.clock.instant());
    }

    String code() {
        return world.handoffs.openFor(conversation().id()).orElseThrow().code();
    }

    List<String> groupTold() {
        return world.conversations.textsTo(world.group().id());
    }

    static Reply reply(Outcome outcome) {
        if (outcome.replies().size() != 1) {
            throw new AssertionError("Expected one reply: " + outcome);
        }
        return outcome.replies().get(0);
    }

    /** What the conversation module writes down once the bot has spoken. */
    void hears(Outcome outcome) {
        world.inTransaction(() -> {
            Conversation locked = world.conversations.lock(conversation().id());
            outcome.replies().forEach(reply -> world.conversations.say(locked, Author.BOT, null, reply, null));
            return locked;
        });
    }

    boolean isUpsetPhrase(Outcome outcome) {
        return java.util.stream.IntStream.range(0, 2)
                .mapToObj(seed ->
                        tone.say(Phrase.HANDOFF_OPENED_UPSET, Language.ZH, seed, java.util.Map.of("code", code())))
                .anyMatch(reply(outcome).text()::equals);
    }

    /** Whether the bot said that phrase in that language, in any of its variants. */
    boolean isPhrase(Outcome outcome, Phrase phrase, Language language) {
        String said = reply(outcome).text();
        return java.util.stream.IntStream.range(0, 4)
                .mapToObj(seed -> tone.say(phrase, language, seed, java.util.Map.of("name", "山野户外")))
                .anyMatch(said::equals);
    }

    boolean isPhrase(Outcome outcome, Phrase phrase) {
        return isPhrase(outcome, phrase, Language.ZH);
    }
}
