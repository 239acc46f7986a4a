package io.miaohui.faq.tuning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What training did.
 *
 * @param sets the names of the sets that taught the weights
 * @param questions how often their questions were asked of one base or another
 * @param candidates how many entries were weighed for them
 * @param files what was written
 * @param wrongAtMost what was asked for, in percent
 */
public record TuneReport(
        List<String> sets,
        int questions,
        int candidates,
        List<String> files,
        @Nullable Double wrongAtMost,
        List<Measured> measured) {

    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    public String text() {
        return TuneText.write(this);
    }
}
