package io.miaohui.connectors;

import java.util.List;

/** Looks whether the accounts of a channel are set up as their platform wants it. */
public interface Checkup {

    /**
     * Asks the platform. Takes as long as its answers do, at most some seconds for each account.
     *
     * @param mayWrite whether a test message may appear in the agents' groups; without it nobody sees anything
     * @return what was looked at, good or bad; empty if nothing is configured. What a platform can do wrong is a finding,
     *     never an exception.
     */
    List<Finding> run(boolean mayWrite);
}
