package io.miaohui.admin;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Numbers between 0 and 1 as pages show and draw them. */
@Component("figures")
class Figures {

    public String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** Where less than a hundredth matters. */
    public String exactPercent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", Math.round(share * 1000) / 10.0 + 0.0);
    }

    /** With the sign that says whether it counts for or against. */
    public String signed(double value) {
        return (value < 0 ? "−" : "+") + percent(Math.abs(value));
    }

    /** The length of a bar that is 100 long in full. */
    public String width(double share) {
        return String.format(Locale.ROOT, "%.1f", Math.min(1, Math.abs(share)) * 100);
    }
}
