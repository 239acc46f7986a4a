package io.miaohui.connectors;

import io.miaohui.connectors.Finding.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found about one account, in the order in which it was looked at. For one thread. */
public final class Findings {

    private final String channel;
    private final String account;
    private final List<Finding> list = new ArrayList<>();

    public Findings(String channel, String account) {
        this.channel = channel;
        this.account = account;
    }

    public void good(String code, String... details) {
        add(Verdict.GOOD, code, details);
    }

    public void unsure(String code, String... details) {
        add(Verdict.UNSURE, code, details);
    }

    public void bad(String code, String... details) {
        add(Verdict.BAD, code, details);
    }

    public void add(Verdict verdict, String code, String... details) {
        list.add(new Finding(channel, account, verdict, code, List.of(details)));
    }

    public List<Finding> list() {
        return List.copyOf(list);
    }
}
