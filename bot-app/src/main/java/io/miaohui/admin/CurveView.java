package io.miaohui.admin;

import io.miaohui.faq.TradeOff;
import io.miaohui.faq.TradeOff.Point;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A trade-off as the page draws it.
 *
 * @param now what the threshold in force does
 * @param proposed the least threshold that keeps to what was asked for; {@code null} if none does but by
 *     answering nothing
 * @param rows for the table, some of the points
 * @param right the shares answered right at each hundredth, in percent, for the script that draws
 * @param wrong likewise
 */
record CurveView(Point now, @Nullable Point proposed, List<Point> rows, String right, String wrong) {

    private static final int ROW_EACH = 5;

    /** @param wrongAtMost in percent */
    static CurveView of(TradeOff tradeOff, double answerAt, double wrongAtMost) {
        List<Point> points = tradeOff.points();
        return new CurveView(
                tradeOff.at(answerAt),
                tradeOff.proposed(wrongAtMost / 100)
                        .filter(point -> point.right() > 0)
                        .orElse(null),
                IntStream.range(0, points.size())
                        .filter(i -> i % ROW_EACH == 0)
                        .mapToObj(points::get)
                        .toList(),
                line(points, Point::right),
                line(points, Point::wrong));
    }

    private static String line(List<Point> points, ToDoubleFunction<Point> share) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f", 100 * share.applyAsDouble(point)))
                .collect(Collectors.joining(","));
    }
}
