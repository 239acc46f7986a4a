package io.miaohui.faq.matching;

/** Lets the benchmark time the sentence model by itself. */
public final class BareModel {

    private BareModel() {}

    public static byte[] read(Embeddings embeddings, String text) {
        return embeddings.of(text);
    }
}
