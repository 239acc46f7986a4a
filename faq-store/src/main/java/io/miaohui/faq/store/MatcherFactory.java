package io.miaohui.faq.store;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.matching.ObservingMatcher;
import java.util.List;

/** Builds the index of a release. Takes no entries as well, for the time before the first release. */
@FunctionalInterface
interface MatcherFactory {

    ObservingMatcher build(List<FaqEntry> entries, List<Synonyms.Group> synonyms);
}
