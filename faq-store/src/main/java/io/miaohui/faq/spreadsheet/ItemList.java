package io.miaohui.faq.spreadsheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Many texts in one cell: one per line, or with separators between them. A backslash makes the separator behind it part
 * of the text; backslashes elsewhere are backslashes.
 */
final class ItemList {

    static final ItemList QUESTIONS = new ItemList("|");
    static final ItemList KEYWORDS = new ItemList("|,，、;；");

    private static final Pattern TRAILING_SLASHES = Pattern.compile("(?<!\\\\)\\\\+$");

    private final Pattern separator;
    private final Pattern escapable;

    private ItemList(String separators) {
        String any = "\r\n|[\r\n" + separators + "]";
        separator = Pattern.compile(any);
        escapable = Pattern.compile("(?<!\\\\)(\\\\*+)(" + any + ")");
    }

    List<String> split(String cell) {
        var items = new ArrayList<String>();
        var item = new StringBuilder();
        var found = separator.matcher(cell);
        int from = 0;
        while (found.find()) {
            int slashes = slashesBefore(found.start(), cell, from);
            item.append(cell, from, found.start() - slashes).append("\\".repeat(slashes / 2));
            if (slashes % 2 == 1) {
                item.append(found.group());
            } else {
                add(items, item.toString());
                item.setLength(0);
            }
            from = found.end();
        }
        add(items, item.append(cell, from, cell.length()).toString());
        return items;
    }

    private static int slashesBefore(int end, String cell, int from) {
        int start = end;
        while (start > from && cell.charAt(start - 1) == '\\') {
            start--;
        }
        return end - start;
    }

    /** One per line. */
    String join(List<String> items) {
        var cell = new StringBuilder();
        for (String item : items) {
            if (!cell.isEmpty()) {
                // A run of backslashes before the line break would otherwise belong to it.
                var slashes = TRAILING_SLASHES.matcher(cell);
                cell.append(slashes.find() ? slashes.group() : "").append('\n');
            }
            cell.append(escapable.matcher(item).replaceAll("$1$1\\\\$2"));
        }
        return cell.toString();
    }

    private static void add(Collection<String> items, String item) {
        String trimmed = CellText.trim(item);
        if (!trimmed.isEmpty()) {
            items.add(trimmed);
        }
    }
}
