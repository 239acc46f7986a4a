package io.miaohui.handoff;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tickets a desk takes. Of each kind that is set, one must fit.
 *
 * @param categories of the entry that fits the question best; a category stands for those below it, as 售后 for 售后/退款
 * @param words one of them is in the question or in the message that called a person
 * @param channels such as {@code wecom}, or {@code wecom:service} for one account of it
 * @param languages {@code zh} or {@code en}
 * @param customers their ids, as {@code id} or {@code channel:id}
 * @param vip whether it takes those of {@code miaohui.vips} alone
 */
record Audience(
        @DefaultValue List<String> categories,
        @DefaultValue List<String> words,
        @DefaultValue List<String> channels,
        @DefaultValue List<String> languages,
        @DefaultValue List<String> customers,
        @DefaultValue("false") boolean vip) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2}");

    Audience {
        categories = List.copyOf(categories);
        words = List.copyOf(words);
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
        customers = List.copyOf(customers);
    }

    /**
     * What of a ticket decides which desk takes it.
     *
     * @param words all that the customer said about it
     * @param question what tells the customer's language
     */
    record Case(
            String category,
            String words,
            String question,
            String channel,
            String account,
            List<String> ids,
            boolean vip) {}

    void check(String path) {
        languages.stream()
                .filter(it -> !Set.of("zh", "en").contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalArgumentException(path + ".languages: found \"" + it + "\", expected zh or en");
                });
        Stream.of(categories, words, channels, customers)
                .flatMap(List::stream)
                .filter(String::isBlank)
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalArgumentException(path + ": found an empty value, expected none or a word");
                });
    }

    /**
     * How closely it fits: the more kinds of conditions it sets, the closer; of the same number the more personal one.
     *
     * @return 0 if it doesn't fit, or sets nothing
     */
    int fit(Case one) {
        String said = one.words().toLowerCase(Locale.ROOT);
        int[] weights = {
            weight(vip ? List.of("") : List.of(), 132, it -> one.vip()),
            weight(customers, 116, it -> isOne(it, one.channel(), one.ids())),
            weight(
                    categories,
                    108,
                    it -> one.category().equals(it) || one.category().startsWith(it + '/')),
            weight(words, 104, it -> said.contains(it.toLowerCase(Locale.ROOT))),
            weight(languages, 102, it -> it.equals(language(one.question()))),
            weight(channels, 101, it -> it.equals(one.channel()) || it.equals(one.channel() + ':' + one.account()))
        };
        int sum = 0;
        for (int weight : weights) {
            if (weight < 0) {
                return 0;
            }
            sum += weight;
        }
        return sum;
    }

    /**
     * Whether a customer is the one of the settings.
     *
     * @param ids of their conversation and of themselves
     */
    static boolean isOne(String id, String channel, List<String> ids) {
        return ids.stream().anyMatch(it -> id.equals(it) || id.equals(channel + ':' + it));
    }

    private static int weight(List<String> wanted, int weight, Predicate<String> fits) {
        return wanted.isEmpty() ? 0 : wanted.stream().anyMatch(fits) ? weight : -1;
    }

    private static String language(String words) {
        return !HAN.matcher(words).find() && LATIN_WORD.matcher(words).find() ? "en" : "zh";
    }
}
