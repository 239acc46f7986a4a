package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who gets to see what is hidden. */
class WorkbenchPrivacyTest extends WorkbenchTests {

    @Test
    void privateDetailsAreShownOnAClickForAWhileAndThatIsOnRecord() throws Exception {
        world.conversations.heard(customer, "我的电话13812345678");
        assertThat(perform(get(path).cookie(seat)).getContentAsString())
                .contains("138****5678", "显示号码")
                .doesNotContain("13812345678");

        MockHttpServletResponse revealed = act("reveal", "");
        Cookie proof = new Cookie("miaohui-disclosed", cookie(revealed, "miaohui-disclosed"));

        assertThat(perform(get(path).cookie(seat).cookie(proof)).getContentAsString())
                .contains("13812345678", "备注 小李", "查看了 " + ticket.code())
                .doesNotContain("显示号码");
        world.clock.advance(Disclosure.LIFE);
        assertThat(perform(get(path).cookie(seat).cookie(proof)).getContentAsString())
                .doesNotContain("13812345678");
    }

    @Test
    void aProofOfOneTicketOrALinksKeyDisclosesNoOther() throws Exception {
        world.conversations.heard(customer, "我的电话13812345678");
        Handoff other = world.open(world.customer("other" + System.nanoTime()), "");

        for (String forged : List.of(world.seal.of("disclosed:" + other.id(), Disclosure.LIFE), key, "zzzzzz.x", "")) {
            assertThat(perform(get(path).cookie(seat).cookie(new Cookie("miaohui-disclosed", forged)))
                            .getContentAsString())
                    .doesNotContain("13812345678");
        }
        String disclosed = world.seal.of("disclosed:" + ticket.id(), Disclosure.LIFE);
        assertThat(perform(get(path).cookie(new Cookie("miaohui-workbench", disclosed)))
                        .getStatus())
                .isEqualTo(403);
    }

    private static String cookie(MockHttpServletResponse response, String name) {
        return response.getHeaders("Set-Cookie").stream()
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1, it.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
