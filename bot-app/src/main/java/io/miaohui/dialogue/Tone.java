package io.miaohui.dialogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The bot's own words, by language. Immutable. */
final class Tone {

    private final Map<Language, Map<Phrase, List<String>>> phrases = new EnumMap<>(Language.class);
    private final Map<SmallTalk, Set<String>> smallTalk = new EnumMap<>(SmallTalk.class);

    private Tone(Map<?, ?> file) {
        for (Language language : Language.values()) {
            Map<?, ?> section = section(file, language);
            Map<Phrase, List<String>> variants = new EnumMap<>(Phrase.class);
            for (Phrase phrase : Phrase.values()) {
                variants.put(phrase, variants(section, language, phrase.key()));
            }
            phrases.put(language, variants);
        }
        for (SmallTalk kind : SmallTalk.values()) {
            smallTalk.put(kind, words(file, kind));
        }
    }

    /**
     * Reads a tone file.
     *
     * @throws IllegalArgumentException naming the key that is missing or wrong
     */
    static Tone parse(String yaml) {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new Tone(file instanceof Map<?, ?> map ? map : Map.of());
    }

    /**
     * One of a phrase's variants.
     *
     * @param seed the same seed gets the same variant
     * @param values what to put in place of {@code {name}} …
     */
    String say(Phrase phrase, Language language, int seed, Map<String, String> values) {
        List<String> variants = variants(language, phrase);
        String text = variants.get(Math.floorMod(seed, variants.size()));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace('{' + value.getKey() + '}', value.getValue());
        }
        return text;
    }

    /** Whether a phrase, in any language and variant, is what was said. */
    boolean is(Phrase phrase, String words) {
        String said = Plain.of(words);
        return Stream.of(Language.values())
                .flatMap(language -> variants(language, phrase).stream())
                .anyMatch(variant -> Plain.of(variant).equals(said));
    }

    /** Whether a text begins with a phrase, in any language and variant. */
    boolean begins(Phrase phrase, String text) {
        return Stream.of(Language.values())
                .flatMap(language -> variants(language, phrase).stream())
                .anyMatch(text::startsWith);
    }

    /** The small talk that the whole of a message is. */
    Optional<SmallTalk> smallTalk(String words) {
        String exact = Plain.of(words);
        String softened = Plain.withoutParticles(words);
        return smallTalk.entrySet().stream()
                .filter(kind ->
                        kind.getValue().contains(exact) || kind.getValue().contains(softened))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<String> variants(Language language, Phrase phrase) {
        return phrases.getOrDefault(language, Map.of()).getOrDefault(phrase, List.of());
    }

    private static Set<String> words(Map<?, ?> file, SmallTalk kind) {
        List<String> words = new ArrayList<>();
        for (Language language : Language.values()) {
            words.addAll(variants(section(file, language), language, kind.key()));
        }
        return words.stream().map(Plain::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<?, ?> section(Map<?, ?> file, Language language) {
        String key = language.name().toLowerCase(Locale.ROOT);
        if (file.get(key) instanceof Map<?, ?> section) {
            return section;
        }
        throw new IllegalArgumentException("config/tone.yml: " + key + ": found nothing, expected a map of phrases");
    }

    private static List<String> variants(Map<?, ?> section, Language language, String key) {
        if (section.get(key) instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(String::valueOf).map(String::strip).toList();
        }
        throw new IllegalArgumentException("config/tone.yml: " + language.name().toLowerCase(Locale.ROOT) + "." + key
                + ": found nothing, expected a list of texts");
    }
}
