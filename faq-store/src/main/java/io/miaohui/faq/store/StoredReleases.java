package io.miaohui.faq.store;

import io.miaohui.faq.EmptyDraftException;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Releases;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Publishes under the draft's lock: what is read is whole, and two admins at once get two numbers in a row. */
@Component
class StoredReleases implements Releases {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1000;

    private final DraftReader draft;
    private final ReleaseArchive archive;
    private final RevisionMapper revisions;
    private final Transactions transactions;
    private final LiveFaq live;
    private final Clock clock;

    StoredReleases(
            DraftReader draft,
            ReleaseArchive archive,
            RevisionMapper revisions,
            Transactions transactions,
            LiveFaq live,
            Clock clock) {
        this.draft = draft;
        this.archive = archive;
        this.revisions = revisions;
        this.transactions = transactions;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Release publish(String by, @Nullable String note) {
        check(by, note);
        Release release = transactions.commit(() -> {
            revisions.lock(RevisionMapper.DRAFT);
            return publishDraft(by, note);
        });
        live.refresh();
        return release;
    }

    private Release publishDraft(String by, @Nullable String note) {
        List<FaqEntry> entries = draft.all();
        if (entries.stream().noneMatch(FaqEntry::enabled)) {
            throw new EmptyDraftException();
        }
        Optional<Release> newest = archive.newest();
        if (newest.isPresent() && archive.content(newest.get()).equals(entries)) {
            return newest.get();
        }
        Release release = next(newest, by, note, entries.size(), null);
        archive.add(release, entries);
        return release;
    }

    @Override
    public Release rollBackTo(long number, String by) {
        check(by, null);
        Release release = transactions.commit(() -> {
            revisions.lock(RevisionMapper.DRAFT);
            return repeat(number, by);
        });
        live.refresh();
        return release;
    }

    private Release repeat(long number, String by) {
        Release original =
                archive.find(number).orElseThrow(() -> new IllegalArgumentException("there is no release " + number));
        Optional<Release> newest = archive.newest();
        if (newest.isPresent() && newest.get().number() == number) {
            return original;
        }
        Release release = next(newest, by, null, original.entries(), number);
        archive.addCopy(release, number);
        return release;
    }

    @Override
    public List<Release> latest(int limit) {
        return archive.latest(limit);
    }

    private Release next(
            Optional<Release> newest, String by, @Nullable String note, int entries, @Nullable Long restores) {
        long number = newest.map(Release::number).orElse(0L) + 1;
        return new Release(number, clock.instant(), by, note, entries, restores);
    }

    private static void check(String by, @Nullable String note) {
        Assert.isTrue(by.length() <= LONGEST_NAME, "the name is too long");
        Assert.isTrue(note == null || note.length() <= LONGEST_NOTE, "the note is too long");
    }
}
