package io.miaohui.insight;

import io.miaohui.faq.Faq;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The release that answers on this replica; degraded while a newer one cannot be loaded. */
@Component("faqHealthIndicator")
class FaqHealth extends AbstractHealthIndicator {

    private final Faq faq;

    FaqHealth(Faq faq) {
        super("The FAQ could not be asked");
        this.faq = faq;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Faq.Live live = faq.live();
        builder.up()
                .withDetail("release", live.number())
                .withDetail("entries", live.entries().size());
        faq.problem()
                .ifPresent(problem -> builder.status(new Status("DEGRADED")).withDetail("problem", problem));
    }
}
