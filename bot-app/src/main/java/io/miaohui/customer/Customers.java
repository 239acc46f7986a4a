package io.miaohui.customer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/** The company's list of people. Safe for many threads; joins the caller's transaction where there is one. */
public class Customers {

    private static final int BATCH = 500;

    private final CustomerMapper rows;
    private final TransactionOperations transactions;
    private final Clock clock;

    Customers(CustomerMapper rows, TransactionOperations transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a list shows at a time, of so many. */
    public record Page(List<Customer> customers, long total) {}

    /** Who writes under that id on that account of a channel, if the company knows. Two queries by index. */
    public Optional<Customer> of(String channel, String account, String id) {
        return Optional.ofNullable(rows.byIdentity(channel, account, id))
                .map(row -> whole(List.of(row)).get(0));
    }

    public boolean isVip(String channel, String account, String id) {
        CustomerRow row = rows.byIdentity(channel, account, id);
        return row != null && row.vip();
    }

    public Optional<Customer> find(String key) {
        return Optional.ofNullable(all(List.of(key)).get(key));
    }

    /**
     * By key.
     *
     * @param part the beginning of a key or a name, or an id on a channel; empty for all
     */
    public Page search(String part, long offset, int limit) {
        String plain = part.strip();
        String prefix = plain.replaceAll("[\\\\%_]", "\\\\$0") + '%';
        return new Page(whole(rows.search(plain, prefix, offset, limit)), rows.count(plain, prefix));
    }

    /**
     * Keeps a customer as given, in place of the one with that key.
     *
     * @return whether it is new
     * @throws IdentityTakenException if an identity is another's; nothing has changed then
     */
    public boolean save(Customer customer) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean isNew = find(customer.key()).isEmpty();
            List<String> ids =
                    customer.identities().stream().map(Identity::id).distinct().toList();
            for (IdentityRow taken : withIds(ids)) {
                if (!taken.customerKey().equals(customer.key())
                        && customer.identities().contains(taken.toIdentity())) {
                    throw new IdentityTakenException(taken.toIdentity(), taken.customerKey());
                }
            }
            saveAll(List.of(customer));
            return isNew;
        }));
    }

    /** @return whether there was one */
    public boolean delete(String key) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            List<CustomerRow> found = rows.byKeys(List.of(key));
            found.forEach(row -> {
                rows.forgetIdentities(List.of(row.id()));
                rows.delete(row.id());
            });
            return !found.isEmpty();
        }));
    }

    /** Those that are there, by their keys. */
    Map<String, Customer> all(Collection<String> keys) {
        Map<String, Customer> found = new HashMap<>();
        batches(List.copyOf(keys))
                .forEach(some -> whole(rows.byKeys(some)).forEach(customer -> found.put(customer.key(), customer)));
        return found;
    }

    /** The identities, of anybody, that have one of these ids. */
    List<IdentityRow> withIds(Collection<String> ids) {
        List<IdentityRow> found = new ArrayList<>();
        batches(List.copyOf(ids)).forEach(some -> found.addAll(rows.withIds(some)));
        return found;
    }

    /** All at once or none. What one of them gives up another one may take. */
    void saveAll(List<Customer> customers) {
        transactions.executeWithoutResult(status -> {
            List<List<Customer>> batches = batches(customers);
            List<Map<String, Long>> ids = batches.stream().map(this::saveBatch).toList();
            for (int i = 0; i < batches.size(); i++) {
                Map<String, Long> idOf = ids.get(i);
                List<IdentityRow> identities = batches.get(i).stream()
                        .flatMap(customer -> customer.identities().stream()
                                .map(it -> new IdentityRow(
                                        idOf.getOrDefault(customer.key(), 0L),
                                        customer.key(),
                                        it.channel(),
                                        it.account(),
                                        it.id())))
                        .toList();
                batches(identities).forEach(rows::identify);
            }
        });
    }

    private Map<String, Long> saveBatch(List<Customer> some) {
        rows.save(some, clock.instant());
        Map<String, Long> ids = rows.byKeys(some.stream().map(Customer::key).toList()).stream()
                .collect(Collectors.toMap(CustomerRow::customerKey, CustomerRow::id));
        rows.forgetIdentities(ids.values());
        return ids;
    }

    /** Those that come after one in the order in which they were made; the ids are for the next call. */
    List<CustomerRow> after(long id) {
        return rows.after(id, BATCH);
    }

    List<Customer> whole(List<CustomerRow> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Identity>> identities = rows
                .identitiesOf(some.stream().map(CustomerRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        IdentityRow::customerId, Collectors.mapping(IdentityRow::toIdentity, Collectors.toList())));
        return some.stream()
                .map(row -> new Customer(
                        row.customerKey(),
                        row.name(),
                        row.vip(),
                        row.note(),
                        identities.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }
}
