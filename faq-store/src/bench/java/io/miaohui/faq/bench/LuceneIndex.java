package io.miaohui.faq.bench;

import io.miaohui.faq.FaqEntry;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** BM25 over the same questions, a document each, cut into bigrams by Lucene's own analyser, in one segment. */
final class LuceneIndex {

    private static final String TEXT = "text";
    private static final String ENTRY = "entry";
    private static final int BEST = 10;

    private final QueryBuilder queries;
    private final IndexSearcher searcher;

    LuceneIndex(List<FaqEntry> entries) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Analyzer analyzer = new CJKAnalyzer();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (FaqEntry entry : entries) {
                add(writer, entry.id(), entry.question());
                for (String similar : entry.similar()) {
                    add(writer, entry.id(), similar);
                }
            }
            writer.forceMerge(1);
        }
        queries = new QueryBuilder(analyzer);
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    private static void add(IndexWriter writer, String entry, String question) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, question, Field.Store.NO));
        document.add(new StoredField(ENTRY, entry));
        writer.addDocument(document);
    }

    /** The best documents by number; whose entry they are is not looked up. */
    TopDocs search(String question) throws IOException {
        Query query = queries.createBooleanQuery(TEXT, question);
        return query == null
                ? new TopDocs(null, new org.apache.lucene.search.ScoreDoc[0])
                : searcher.search(query, BEST);
    }

    String entry(int document) throws IOException {
        return searcher.storedFields().document(document).get(ENTRY);
    }
}
