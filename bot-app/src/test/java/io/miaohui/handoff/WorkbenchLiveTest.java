package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** How an open page gets to know what is new. */
class WorkbenchLiveTest extends WorkbenchTests {

    @Test
    void anOpenPageHearsOfNewsWhicheverReplicaTookIt() throws Exception {
        MvcResult stream = mvc.perform(get(path + "/events").cookie(seat)).andReturn();
        assertThat(stream.getResponse().getContentAsString()).contains("event:ready");
        live.look();
        assertThat(stream.getResponse().getContentAsString()).doesNotContain("event:changed");

        world.conversations.heard(customer, "人呢");
        live.look();
        assertThat(stream.getResponse().getContentAsString())
                .contains("event:changed")
                .doesNotContain("人呢");

        live.stop();
        assertThat(live.watching()).isZero();
    }

    @Test
    void moreStreamsThanAllowedAreTurnedAwayAndThePageStillAsks() throws Exception {
        for (int i = 0; i < 2; i++) {
            mvc.perform(get(path + "/events").cookie(seat)).andReturn();
        }

        assertThat(perform(get(path + "/events").cookie(seat)).getStatus()).isEqualTo(503);
        assertThat(perform(get(path + "/transcript").cookie(seat)).getStatus()).isEqualTo(200);
        live.stop();
    }

    @Test
    void thePageIsOnlyRedrawnWhenSomethingIsNew() throws Exception {
        String live = perform(get(path + "/transcript").cookie(seat)).getContentAsString();
        Matcher seen = Pattern.compile("seen=(\\w+)").matcher(live);
        assertThat(seen.find()).isTrue();

        assertThat(perform(get(path + "/transcript").cookie(seat).param("seen", seen.group(1)))
                        .getStatus())
                .isEqualTo(204);
        world.conversations.heard(customer, "人呢");
        assertThat(perform(get(path + "/transcript").cookie(seat).param("seen", seen.group(1)))
                        .getContentAsString())
                .contains("人呢");
    }
}
