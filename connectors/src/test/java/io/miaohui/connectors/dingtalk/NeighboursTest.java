package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Neighbours neighbours = new Neighbours();

    @Test
    void threeCutsAtOnceAfterAnothersOpeningProveThatThereMayBeOne() {
        assertThat(kick(0, 1)).isFalse();
        assertThat(kick(1, 0)).isFalse();
        assertThat(neighbours.mustRest(1, NOW)).isFalse();

        assertThat(kick(0, 1)).isTrue();

        assertThat(neighbours.mustRest(1, NOW)).isTrue();
        assertThat(neighbours.mustRest(0, NOW)).isFalse();
        assertThat(neighbours.mustRest(1, NOW.plus(Duration.ofHours(1)).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void aCutLongAfterOrOfTheOpenedOneItselfProvesNothing() {
        neighbours.opened(1, NOW);

        for (int i = 0; i < 9; i++) {
            assertThat(neighbours.cut(0, NOW.plusSeconds(6))).isFalse();
            assertThat(neighbours.cut(1, NOW)).isFalse();
        }
    }

    @Test
    void aWhileSideBySideIsProofOfTheContrary() {
        kick(0, 1);
        kick(1, 0);
        neighbours.stable();

        assertThat(kick(0, 1)).isFalse();
    }

    private boolean kick(int cut, int opened) {
        neighbours.opened(opened, NOW);
        return neighbours.cut(cut, NOW.plusSeconds(1));
    }
}
