package io.miaohui.faq.evaluation;

import io.miaohui.faq.Thresholds;
import java.util.List;
import java.util.Locale;

/** Decisions as tab-separated text; candidates stand in their order whatever was decided. */
final class Predictions {

    private static final String HEADER = "id\tdecision\tcandidate1\tcandidate2\tcandidate3\tconfidence\n";

    private Predictions() {}

    static String write(Thresholds thresholds, List<Result> results) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Result result : results) {
            text.append(result.query().id()).append('\t');
            text.append(result.decision(thresholds).name().toLowerCase(Locale.ROOT))
                    .append('\t');
            for (int i = 0; i < Thresholds.MAX_CHOICES; i++) {
                text.append(
                                i < result.candidates().size()
                                        ? result.candidates().get(i).entry().id()
                                        : "")
                        .append('\t');
            }
            text.append(String.format(Locale.ROOT, "%.4f\n", result.confidence()));
        }
        return text.toString();
    }
}
