package io.miaohui.faq.store;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Releases.Release;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of the releases. */
@Component
class ReleaseArchive {

    private final ReleaseMapper releases;

    ReleaseArchive(ReleaseMapper releases) {
        this.releases = releases;
    }

    List<Release> latest(int limit) {
        return releases.latest(limit).stream().map(ReleaseRow::toRelease).toList();
    }

    Optional<Release> newest() {
        return latest(1).stream().findFirst();
    }

    Optional<Release> find(long number) {
        return Optional.ofNullable(releases.selectById(number)).map(ReleaseRow::toRelease);
    }

    /** All entries of a release, read part by part. */
    List<FaqEntry> content(Release release) {
        List<FaqEntry> entries = new ArrayList<>(release.entries());
        for (int part : releases.parts(release.number())) {
            entries.addAll(
                    ReleaseParts.decode(releases.part(release.number(), part).content()));
        }
        if (entries.size() != release.entries()) {
            throw new IllegalStateException("release " + release.number() + " should hold " + release.entries()
                    + " entries, its parts hold " + entries.size());
        }
        return entries;
    }

    void add(Release release, List<FaqEntry> entries) {
        releases.insert(ReleaseRow.of(release));
        int part = 0;
        for (Iterator<byte[]> parts = ReleaseParts.encode(entries).iterator(); parts.hasNext(); ) {
            releases.addPart(release.number(), part++, parts.next());
        }
    }

    void addCopy(Release release, long original) {
        releases.insert(ReleaseRow.of(release));
        releases.copyParts(original, release.number());
    }
}
