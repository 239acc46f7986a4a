package io.miaohui.faq.evaluation;

/**
 * A labelled text with the score it got.
 *
 * @param line its line in the file, whose header is line 1
 * @param score 0..1
 */
record ReadMood(int line, LabelledMood labelled, double score) {

    boolean isRight(double angryFrom) {
        return score >= angryFrom == labelled.angry();
    }

    /** How far the score is from its label. */
    double off() {
        return labelled.angry() ? 1 - score : score;
    }
}
