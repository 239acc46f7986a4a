package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.miaohui.handoff.HandoffWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What is behind a link in a message, as phones and platforms fetch it. */
class SharedFilesTest {

    private static final String BASE = "https://bot.example.com";

    private final HandoffWorld world = HandoffWorld.onH2();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(world.files).build();

    @Test
    void aLinkGivesTheWorkbookToBeSavedUnderItsName() throws Exception {
        String url = world.files.share("没有进草稿的行.xlsx", "workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(url).startsWith(BASE + "/files/");
        web.perform(get(url.substring(BASE.length())))
                .andExpect(status().isOk())
                .andExpect(content().bytes("workbook".getBytes(StandardCharsets.UTF_8)))
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(
                                        startsWith("attachment;"),
                                        containsString(
                                                "filename*=UTF-8''%E6%B2%A1%E6%9C%89%E8%BF%9B%E8%8D%89%E7%A8%BF"))));
    }

    @Test
    void itLeadsNowhereAfterThreeDays() throws Exception {
        String path = world.files.share("a.xlsx", new byte[] {1}).substring(BASE.length());
        world.clock.advance(Duration.ofDays(3));

        web.perform(get(path)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.xlsx", "/files/.xlsx", "/files/%25.xlsx", "/files/"})
    void whatNobodyGaveIsNotThere(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
    }
}
