package io.miaohui.customer;

import io.miaohui.customer.SheetColumn.Kind;
import io.miaohui.faq.spreadsheet.TableFiles.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a spreadsheet, as far as it says who somebody is; remembers what is wrong with it. */
final class SheetLine {

    /** @param heading of the column; {@code null} if it is the row as a whole */
    record Fault(@Nullable String heading, SheetWords.Note note) {}

    private static final Pattern BETWEEN_IDS = Pattern.compile("\\s*(?:[\\r\\n]+|\\|)\\s*");
    private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1", "vip", "√", "✓");
    private static final Set<String> NO = Set.of("", "否", "n", "no", "false", "0");

    final Row row;
    final List<Fault> faults = new ArrayList<>();
    private final Set<SheetColumn> columns = new HashSet<>();
    private final List<Identity> identities = new ArrayList<>();
    private String key = "";
    private String name = "";
    private String note = "";
    private boolean vip;

    SheetLine(Row row) {
        this.row = row;
        for (int place = 0; place < row.headings().size(); place++) {
            String heading = row.headings().get(place);
            Optional<SheetColumn> column = SheetColumn.named(heading);
            if (column.isPresent()) {
                columns.add(column.get());
                read(
                        column.get(),
                        heading,
                        row.values().get(place),
                        row.broken().contains(place));
            }
        }
    }

    String key() {
        return key;
    }

    private void read(SheetColumn column, String heading, String value, boolean broken) {
        if (broken) {
            fault(heading, SheetWords.errorValue(value));
            return;
        }
        switch (column.kind()) {
            case KEY -> readKey(heading, value);
            case NAME -> name = checked(heading, value, Customer.LONGEST_NAME);
            case NOTE -> note = checked(heading, value, Customer.LONGEST_NOTE);
            case VIP -> readVip(heading, value);
            case IDENTITY -> readIds(column, heading, value);
        }
    }

    private void readKey(String heading, String value) {
        key = value;
        if (value.isEmpty()) {
            fault(heading, SheetWords.missingKey());
        } else if (!Customer.isKey(value)) {
            fault(heading, SheetWords.badKey(value));
        }
    }

    private String checked(String heading, String value, int limit) {
        if (value.length() > limit) {
            fault(heading, SheetWords.tooLong(heading, limit));
        }
        return value;
    }

    private void readVip(String heading, String value) {
        String plain = value.toLowerCase(Locale.ROOT);
        vip = YES.contains(plain);
        if (!vip && !NO.contains(plain)) {
            fault(heading, SheetWords.notAFlag(value));
        }
    }

    private void readIds(SheetColumn column, String heading, String value) {
        for (String id : Arrays.stream(BETWEEN_IDS.split(value))
                .filter(it -> !it.isEmpty())
                .toList()) {
            if (!Identity.isWellFormed(id)) {
                fault(heading, SheetWords.badId(id));
            } else if (!Identity.isAccount(column.account())) {
                fault(heading, SheetWords.badAccount(heading));
            } else {
                identities.add(new Identity(column.channel(), column.account(), id));
            }
        }
    }

    void fault(@Nullable String heading, SheetWords.Note note) {
        faults.add(new Fault(heading, note));
    }

    /** The heading under which an identity stands; {@code null} if the row does not name it. */
    @Nullable
    String headingOf(Identity identity) {
        return row.headings().stream()
                .filter(heading -> SheetColumn.named(heading)
                        .filter(SheetColumn.of(identity)::equals)
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    /** What the customer becomes: what the sheet has no column for stays. Notes if that are too many ids. */
    Customer over(Customer before) {
        List<Identity> all = new ArrayList<>(before.identities().stream()
                .filter(it -> !columns.contains(SheetColumn.of(it)))
                .toList());
        all.addAll(identities);
        if (Set.copyOf(all).size() > Customer.MOST_IDENTITIES) {
            fault(null, SheetWords.tooManyIds());
            return before;
        }
        return new Customer(
                key,
                columns.contains(SheetColumn.of(Kind.NAME)) ? name : before.name(),
                columns.contains(SheetColumn.of(Kind.VIP)) ? vip : before.vip(),
                columns.contains(SheetColumn.of(Kind.NOTE)) ? note : before.note(),
                all);
    }
}
