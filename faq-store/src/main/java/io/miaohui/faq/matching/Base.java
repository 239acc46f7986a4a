package io.miaohui.faq.matching;

import java.time.Instant;
import java.util.List;

/** All that is derived from one release; never changes once it is built. */
record Base(List<IndexedEntry> entries, Vocabulary vocabulary, Postings postings, List<SparseVector> heads) {

    int[] find(SparseVector question, int limit, Instant moment) {
        return postings.find(
                question, limit, entry -> entries.get(entry).entry().isLiveAt(moment));
    }
}
