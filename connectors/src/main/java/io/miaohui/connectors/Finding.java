package io.miaohui.connectors;

import java.util.List;

/**
 * One thing that a {@link Checkup} looked at. What it says to people stands in the texts under {@code doctor.} and its
 * code, what to do about it under {@code doctor.}, the code and {@code .fix}.
 *
 * @param account the app, robot or desk as its key in the settings
 * @param code what was found, in lower case with dots
 * @param details what the texts name, in order: an address, an error's code. No secrets, no customer text.
 */
public record Finding(String channel, String account, Verdict verdict, String code, List<String> details) {

    /** Ordered by how much it matters. */
    public enum Verdict {
        /** It does not work until somebody mends it. */
        BAD,
        /** It could not be known, or it works and will not for long. */
        UNSURE,
        GOOD
    }

    public Finding {
        details = List.copyOf(details);
    }
}
