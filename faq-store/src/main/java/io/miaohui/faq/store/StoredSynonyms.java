package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import io.miaohui.faq.Synonyms;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** The synonym file's groups and those of the database. */
@Component
class StoredSynonyms implements Synonyms {

    private final ShippedSynonyms shipped;
    private final SynonymMapper groups;
    private final RevisionMapper revisions;
    private final Transactions transactions;
    private final Clock clock;

    StoredSynonyms(
            ShippedSynonyms shipped,
            SynonymMapper groups,
            RevisionMapper revisions,
            Transactions transactions,
            Clock clock) {
        this.shipped = shipped;
        this.groups = groups;
        this.revisions = revisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Group> all() {
        Stream<Group> added = groups.selectList(new QueryWrapper<SynonymRow>().orderByAsc("id")).stream()
                .map(SynonymRow::toGroup);
        return Stream.concat(shipped.groups().stream(), added).toList();
    }

    @Override
    public void add(Group group) {
        Assert.isTrue(!group.words().isEmpty(), "a group of synonyms needs a word");
        Assert.isTrue(group.words().size() > 1 || !group.means().isEmpty(), "one word alone has no synonym");
        Assert.isTrue(
                Stream.concat(group.words().stream(), group.means().stream()).noneMatch(String::isBlank),
                "a synonym must not be blank");
        transactions.write(() -> {
            revisions.advance(RevisionMapper.SYNONYMS);
            return groups.insert(SynonymRow.of(group, clock.instant()));
        });
    }

    @Override
    public boolean remove(Group group) {
        SynonymRow row = SynonymRow.of(group, clock.instant());
        return transactions.write(() -> {
            revisions.advance(RevisionMapper.SYNONYMS);
            return groups.delete(new QueryWrapper<SynonymRow>()
                            .eq("words", row.words)
                            .eq("means", row.means))
                    > 0;
        });
    }
}
