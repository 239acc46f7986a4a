package io.miaohui.faq.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Shows numbers and dates as the spreadsheet program does. */
final class NumberText {

    /** Built-in formats that follow the program's language: what a Chinese Excel shows for them. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(30, "m/d/yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));

    /** POI shows the quotation marks around 年, 月 and 日 if they are left in the format. */
    private static final Pattern QUOTED_SIGNS = Pattern.compile("\"([^\"A-Za-z]*)\"");

    /** A double holds no more; without it 1.1 may come as 1.1000000000000001. */
    private static final MathContext DIGITS = new MathContext(15);

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean since1904;

    NumberText(boolean since1904) {
        this.since1904 = since1904;
    }

    Cell cell(double value, int formatIndex, @Nullable String format) {
        String shown = CHINESE.getOrDefault(formatIndex, format == null ? "General" : format);
        if (DateUtil.isADateFormat(formatIndex, shown) && DateUtil.isValidExcelDate(value)) {
            String signs = QUOTED_SIGNS.matcher(shown).replaceAll("$1");
            String text = formatter.formatRawCellContents(value, formatIndex, signs, since1904);
            return new Cell(text, date(value, shown), Cell.Kind.VALUE, false);
        }
        if (shown.equalsIgnoreCase("General") || shown.equals("@")) {
            return Cell.of(plain(value));
        }
        return Cell.of(formatter.formatRawCellContents(value, formatIndex, shown, since1904));
    }

    /** Never 1.38E+10: what looks like a long number is a telephone number or an id. */
    private static String plain(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private @Nullable String date(double value, String format) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        if (moment == null) {
            return null;
        }
        boolean showsTime = format.toLowerCase(Locale.ROOT).contains("h");
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) && !showsTime
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
