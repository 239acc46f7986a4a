package io.miaohui.dialogue;

import io.miaohui.conversation.Memory.Offer;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which of the offered choices a customer means: {@code 2}, {@code ２}, {@code ②}, 第二个, 选2, the label itself, or yes
 * and no where one entry was offered.
 */
final class Choices {

    /** An offer of a person rather than an entry. */
    static final String PERSON = "@person";

    /** The offer to say that none of the others was meant. */
    static final String NONE = "@none";

    private static final Pattern NUMBER =
            Pattern.compile("(?:我?选择?)?\\s*第?\\s*(\\d{1,2}|[一二两三四五六七八九])\\s*[个条项号]?\\s*[.。、)!！]?");
    private static final Set<String> YES = Set.of(
            "是", "是的", "对", "对的", "对对", "对对对", "嗯", "嗯嗯", "没错", "就是", "就是这个", "是这个", "是啊", "yes", "y", "yeah", "yep",
            "right");
    private static final Set<String> NO = Set.of("不是", "不", "不对", "不是的", "不是这个", "否", "no", "n", "nope");
    private static final Map<String, Integer> HAN =
            Map.of("一", 1, "二", 2, "两", 2, "三", 3, "四", 4, "五", 5, "六", 6, "七", 7, "八", 8, "九", 9);

    /** What was read. */
    sealed interface Reading {
        record Chosen(Offer offer) implements Reading {}

        /** A number that no choice has. */
        record OutOfRange() implements Reading {}
    }

    private Choices() {}

    /** @return empty for words that choose nothing: a new question */
    static Optional<Reading> read(String words, List<Offer> offers) {
        Matcher matcher =
                NUMBER.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).strip());
        if (matcher.matches()) {
            return Optional.of(numbered(number(matcher.group(1)), offers));
        }
        String plain = Plain.of(words);
        return offers.stream()
                .filter(offer -> Plain.of(offer.label()).equals(plain))
                .findFirst()
                .or(() -> yesOrNo(plain, offers))
                .map(Reading.Chosen::new);
    }

    private static Optional<Offer> yesOrNo(String plain, List<Offer> offers) {
        if (offers.size() != 2 || !offers.get(1).entryId().equals(NONE)) {
            return Optional.empty();
        }
        return YES.contains(plain)
                ? Optional.of(offers.get(0))
                : NO.contains(plain) ? Optional.of(offers.get(1)) : Optional.empty();
    }

    private static Reading numbered(int number, List<Offer> offers) {
        if (number == 0) {
            return new Reading.Chosen(new Offer(NONE, "", null));
        }
        return number <= offers.size() ? new Reading.Chosen(offers.get(number - 1)) : new Reading.OutOfRange();
    }

    private static int number(String digits) {
        Integer han = HAN.get(digits);
        return han != null ? han : Integer.parseInt(digits);
    }
}
