package io.miaohui.faq.store;

import io.miaohui.faq.Faq.Live;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Releases.Release;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.store.ReleaseMapper.Published;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a release of the database ready to answer. */
@Component
class ReleaseLoader {

    private final ReleaseMapper releases;
    private final ReleaseArchive archive;
    private final Synonyms synonyms;
    private final ShippedSynonyms shipped;
    private final MatcherFactory matchers;
    private final MatchCache cache;

    ReleaseLoader(
            ReleaseMapper releases,
            ReleaseArchive archive,
            Synonyms synonyms,
            ShippedSynonyms shipped,
            MatcherFactory matchers,
            MatchCache cache) {
        this.releases = releases;
        this.archive = archive;
        this.synonyms = synonyms;
        this.shipped = shipped;
        this.matchers = matchers;
        this.cache = cache;
    }

    /**
     * What a replica answers from.
     *
     * @param file the revision of the synonym file on this replica
     */
    record Version(Published published, long file) {
        long release() {
            return published.release();
        }
    }

    Version newest() {
        return new Version(releases.newest(), shipped.revision());
    }

    /** Why the synonym file is not in force as it stands; empty while all is well. */
    Optional<String> problem() {
        return shipped.problem();
    }

    Live load(Version version) {
        Optional<Release> release = archive.find(version.release());
        List<FaqEntry> entries = release.map(archive::content).orElse(List.of());
        FaqMatcher matcher = cache.caching(matchers.build(entries, synonyms.all()), entries);
        return new Live(version.release(), release.map(Release::publishedAt).orElse(null), matcher, byId(entries));
    }

    private static Map<String, FaqEntry> byId(List<FaqEntry> entries) {
        Map<String, FaqEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return Collections.unmodifiableMap(byId);
    }
}
