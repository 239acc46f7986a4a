package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that one of several replicas does at a time. */
abstract class LeaseContract extends PullTests {

    @Autowired
    DbLeases leases;

    @Test
    void aLeaseHasOneHolderUntilItRunsOut() {
        DbLeases mine = replica("a");
        DbLeases other = replica("b");

        assertThat(mine.hold(feed, MINUTE)).isTrue();
        assertThat(other.hold(feed, MINUTE)).isFalse();
        clock.advance(Duration.ofSeconds(50));
        assertThat(mine.hold(feed, MINUTE)).isTrue();
        clock.advance(Duration.ofSeconds(50));
        assertThat(other.hold(feed, MINUTE)).isFalse();
        clock.advance(Duration.ofSeconds(10));

        assertThat(other.hold(feed, MINUTE)).isTrue();
        assertThat(mine.hold(feed, MINUTE)).isFalse();
    }

    @Test
    void aReleasedLeaseIsFreeAtOnceButNobodyReleasesThatOfAnother() {
        DbLeases mine = replica("a");
        DbLeases other = replica("b");
        mine.hold(feed, MINUTE);

        other.release(feed);
        assertThat(other.hold(feed, MINUTE)).isFalse();
        mine.release(feed);

        assertThat(other.hold(feed, MINUTE)).isTrue();
    }

    @Test
    void ofManyThatWantAFreeOrALapsedLeaseOneGetsIt() {
        assertThat(holders()).isEqualTo(1);
        clock.advance(MINUTE);
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void theProcessHoldsItsLeasesItself() {
        assertThat(leases.hold(feed, MINUTE)).isTrue();
        assertThat(leases.hold(feed, MINUTE)).isTrue();
        leases.release(feed);
    }

    private long holders() {
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(i -> replica("holder " + i))
                .map(replica -> CompletableFuture.supplyAsync(() -> replica.hold(feed, MINUTE)))
                .toList();
        return tries.stream().filter(CompletableFuture::join).count();
    }
}
