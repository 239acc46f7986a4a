package io.miaohui.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who of a file's customers may have which identity: each is one customer's, in the file and in the database. */
final class IdentityClaims {

    private final Map<SheetLine, Customer> claims;

    /** @param claims loses the lines that can't have what they name */
    IdentityClaims(Map<SheetLine, Customer> claims) {
        this.claims = claims;
    }

    /** A line that drops out keeps what its customer had, which may make another one drop out: until nothing changes. */
    void settle(Customers customers) {
        Map<Identity, String> owners = owners(customers);
        int before;
        do {
            before = claims.size();
            refuse(owners);
        } while (claims.size() < before);
    }

    private Map<Identity, String> owners(Customers customers) {
        Set<String> ids = claims.values().stream()
                .flatMap(customer -> customer.identities().stream())
                .map(Identity::id)
                .collect(Collectors.toSet());
        return customers.withIds(ids).stream()
                .collect(Collectors.toMap(IdentityRow::toIdentity, IdentityRow::customerKey));
    }

    private void refuse(Map<Identity, String> owners) {
        Set<String> changing = claims.values().stream().map(Customer::key).collect(Collectors.toSet());
        Map<Identity, SheetLine> taken = new HashMap<>();
        List<SheetLine> refused = new ArrayList<>();
        claims.forEach((line, customer) -> {
            for (Identity identity : customer.identities()) {
                String owner = owners.get(identity);
                SheetLine other = taken.putIfAbsent(identity, line);
                if (other != null) {
                    line.fault(line.headingOf(identity), SheetWords.alsoInRow(identity.id(), other.row.number()));
                } else if (owner != null && !owner.equals(customer.key()) && !changing.contains(owner)) {
                    line.fault(line.headingOf(identity), SheetWords.taken(identity.id(), owner));
                }
            }
            if (!line.faults.isEmpty()) {
                refused.add(line);
            }
        });
        refused.forEach(claims::remove);
    }
}
