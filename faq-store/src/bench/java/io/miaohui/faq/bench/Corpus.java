package io.miaohui.faq.bench;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.bench.Products.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A base of some size and what customers ask of it, made by program from the texts of the demo shop: its questions, asked
 * about many products under many circumstances. Half of what is asked, the base has no entry for. The same size gives the
 * same texts.
 */
final class Corpus {

    static final int QUESTIONS_PER_ENTRY = 5;
    private static final int ASKED = 4_096;

    private static final String[] CIRCUMSTANCES = {
        "", "", "", "", "学生", "公司买的", "二手的", "去年买的", "门店买的", "直播间买的", "活动期间买的", "送人的", "没有包装的", "换过配件的", "海外仓的", "预售的",
        "分期买的", "用券买的", "积分换的", "赠送的", "拼团的", "旧款", "定制的", "大件", "清仓的", "联名款", "儿童款", "租来的", "寄到乡下的", "没激活的"
    };
    private static final String[] BEFORE = {"", "", "", "你好，", "请问", "那个 ", "我想问下", "亲，在吗，", "我昨天问过了，", "就是说 "};
    private static final String[] AFTER = {"", "", "", "？", "？谢谢", "呢", "啊，急", "～", "，麻烦看一下", "😂"};

    private final OwnTexts texts = OwnTexts.read();
    private final Random random = new Random(20_260_601);
    private final Products products;
    private final List<FaqEntry> entries;
    private final List<String> asked = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Corpus(int questions) {
        int count = questions / QUESTIONS_PER_ENTRY;
        products = new Products(20 + count / 10, random);
        entries = IntStream.range(0, count).mapToObj(this::entry).toList();
        for (int i = 0; i < ASKED; i += 2) {
            FaqEntry entry = entries.get(random.nextInt(count));
            List<String> similar = entry.similar();
            ask(similar.get(random.nextInt(similar.size())), entry.id());
            ask(stranger(), "");
        }
    }

    List<FaqEntry> entries() {
        return entries;
    }

    List<Synonyms.Group> synonyms() {
        return texts.synonyms();
    }

    /** What customers ask. */
    List<String> asked() {
        return asked;
    }

    /** For each of these the entry that it was made from; empty where the base has none. */
    List<String> expected() {
        return expected;
    }

    private FaqEntry entry(int number) {
        List<String> wordings = any(texts.wordings());
        Product product = products.any(random);
        String circumstance = any(CIRCUMSTANCES);
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS_PER_ENTRY; i++) {
            questions.add(question(wordings.get((number + i) % wordings.size()), product, circumstance));
        }
        return new FaqEntry(
                "E" + number,
                "",
                questions.get(0),
                questions.subList(1, questions.size()),
                List.of(),
                List.of(),
                "答复见说明",
                null,
                null,
                null,
                null,
                true,
                Map.of());
    }

    private String question(String wording, Product product, String circumstance) {
        String name = circumstance + product.name(random);
        return switch (random.nextInt(4)) {
            case 0 -> name + "，" + wording;
            case 1 -> wording + "，是" + name;
            default -> name + wording;
        };
    }

    private String stranger() {
        String text = any(texts.strangers());
        return random.nextBoolean() ? text : question(text, Products.product(random), any(CIRCUMSTANCES));
    }

    /** With what people say around a question, and with their slips. */
    private void ask(String question, String entry) {
        StringBuilder text = new StringBuilder(question);
        int slips = random.nextInt(3);
        for (int i = 0; i < slips && text.length() > 6; i++) {
            int at = random.nextInt(text.length());
            text.replace(at, at + 1, random.nextBoolean() ? "" : Products.hanzi(random));
        }
        asked.add(any(BEFORE) + text + any(AFTER));
        expected.add(entry);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String any(String[] list) {
        return list[random.nextInt(list.length)];
    }
}
