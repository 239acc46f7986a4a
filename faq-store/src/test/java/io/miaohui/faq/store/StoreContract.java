package io.miaohui.faq.store;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Releases;
import io.miaohui.faq.Synonyms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tests of this package share: an application on an empty database. */
@SpringBootTest(classes = StoreTestApplication.class, properties = "miaohui.releases.poll-every=100ms")
abstract class StoreContract {

    static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    @Autowired
    FaqDraft draft;

    @Autowired
    Releases releases;

    @Autowired
    Faq faq;

    @Autowired
    Synonyms synonyms;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    StoreTestApplication application;

    @Autowired
    LiveFaq live;

    /** The releases stay, as they do in life; their numbers go on. */
    @BeforeEach
    void emptyTheDraft() {
        jdbc.update("DELETE FROM faq_question");
        jdbc.update("DELETE FROM faq_entry");
        jdbc.update("UPDATE faq_revision SET revision = revision + 1 WHERE name = 'draft'");
    }

    static FaqEntry full(String id) {
        return new FaqEntry(
                id,
                "物流",
                "运费谁出 " + id,
                List.of("邮费怎么算", "包邮吗 😀"),
                List.of("退货运费"),
                List.of("运费+谁", "-退货"),
                "满 **99** 元包邮\n其余 8 元",
                "/images/freight.png",
                "https://example.com/freight?a=1&b=2",
                Instant.parse("2026-01-01T00:00:00.123Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                true,
                Map.of("负责人", "小王"));
    }

    /** The entry with no similar question but that one. */
    static FaqEntry similar(FaqEntry entry, String wording) {
        return new FaqEntry(
                entry.id(),
                "",
                entry.question(),
                List.of(wording),
                List.of("否定"),
                List.of(),
                entry.answer(),
                null,
                null,
                null,
                null,
                true,
                Map.of());
    }

    List<String> ids() {
        return draft.all().stream().map(FaqEntry::id).toList();
    }
}
