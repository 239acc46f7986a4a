package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;

/** The part of a base that knows meanings. */
record Semantics(Base base, Senses senses, List<SenseHeads.Head> heads, Siblings siblings) {

    private static final int NEAR_QUESTIONS = 64;

    static Semantics of(Base base, Embeddings embeddings) {
        Senses senses = new Senses(base.entries(), embeddings);
        return new Semantics(
                base,
                senses,
                new SenseHeads(base, senses).train(),
                Siblings.of(base.entries().size(), senses::closestOther));
    }

    /** One question, compared with those of the base at most once each. */
    final class Sight {

        private final byte[] question;
        private final TermTable terms;
        private final float[] kernels = new float[senses.size()];

        Sight(byte[] question, TermTable terms) {
            this.question = question;
            this.terms = terms;
        }

        /** The places whose questions mean the nearest. */
        int[] near() {
            return Arrays.stream(senses.near(question, NEAR_QUESTIONS))
                    .map(senses::place)
                    .distinct()
                    .toArray();
        }

        /** To the nearest question that the entry answers. */
        double cosine(int place, int asked) {
            double best = -1;
            int first = senses.firstRow(place);
            for (int row = first; row < first + asked; row++) {
                best = Math.max(best, Embeddings.cosine(question, senses.vector(row)));
            }
            return best;
        }

        /** How far such a cosine is beyond what entries are to each other. */
        double standsOut(double cosine) {
            return siblings.farther(cosine);
        }

        double head(int place) {
            SenseHeads.Head head = heads.get(place);
            double sum = 0;
            for (int i = 0; i < head.rows().length; i++) {
                sum += head.factors()[i] * kernel(head.rows()[i]);
            }
            return sum;
        }

        private float kernel(int row) {
            if (kernels[row] == 0) {
                kernels[row] = (float) SenseHeads.kernel(
                        Embeddings.cosine(question, senses.vector(row)),
                        base.questions().dot(row, terms));
            }
            return kernels[row];
        }
    }

    Sight sight(byte[] question, TermTable terms) {
        return new Sight(question, terms);
    }
}
