package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.miaohui.config.ConfigFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CannedRepliesTest {

    @Test
    void thoseThatCameWithTheProgramAreReadAndFound() {
        CannedReplies replies = CannedReplies.parse(ConfigFiles.text("canned-replies.yml"));

        assertThat(replies.all()).isNotEmpty();
        assertThat(replies.answering("我的快递怎么还没到"))
                .map(CannedReplies.Canned::title)
                .hasValue("请提供订单号");
        assertThat(replies.answering("你们在吗")).isEmpty();
    }

    @Test
    void anEmptyFileHasNone() {
        assertThat(CannedReplies.parse("# nothing").all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- title: a|entry 1: found no title or no text",
                "- {title: a, text: b, words: [x]} ; - {title: a, text: c}|entry 2: found the title",
                "- {title: \"\", text: b}|a title of 0 characters",
            })
    void whatIsWrongIsNamed(String yaml, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CannedReplies.parse(yaml.replace(" ; ", "\n")))
                .withMessageContaining("config/canned-replies.yml")
                .withMessageContaining(problem);
    }
}
