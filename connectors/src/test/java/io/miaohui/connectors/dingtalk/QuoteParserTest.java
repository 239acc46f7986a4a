package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteParserTest extends ParserFixture {

    @Test
    void aQuoteOfTheRobotsOwnMessageNamesWhatWasSent() {
        String body =
                """
                "msgtype":"text","text":{"content":"已退款","isReplyMsg":true,"repliedMsg":{"msgType":"markdown",
                "msgId":"msgQ","senderId":"$:LWCP_v1:$bot","createdAt":1774356117207,"content":{"text":"工单 #A12"}}},
                "originalMsgId":"msgO","originalProcessQueryKey":"4v+AzU" """;

        assertThat(parse(ALONE, body).quote()).isEqualTo(new Quote("4v+AzU", "msgO", "工单 #A12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"工单\"}|工单",
                "{\"content\":\"工单\"}|工单",
                "\"{\\\"text\\\":\\\"工单\\\"}\"|工单",
                "{\"richText\":[{\"text\":\"工\"},{\"text\":\"单\"}]}|工单",
                "\"工单\"|工单",
                "{\"content\":{\"text\":\"工单\"}}|工单",
                "{\"summary\":\"工单\"}|工单",
                "{\"cardContent\":{\"body\":[{\"title\":\"工单\"}]}}|工单"
            })
    void theQuotedWordsAreFoundInEveryShapeThatWasSeen(String content, String words) {
        String body = "\"msgtype\":\"text\",\"text\":{\"content\":\"好\",\"repliedMsg\":{\"msgId\":\"m\",\"content\":"
                + content + "}}";

        Quote quote = parse(ALONE, body).quote();

        assertThat(quote).isNotNull();
        assertThat(quote.messageId()).isEqualTo("m");
        assertThat(quote.text()).isNotNull();
        assertThat(quote.text().replace("\n", "")).isEqualTo(words);
    }

    @Test
    void aQuoteMayConsistOfAnIdAlone() {
        String body = "\"msgtype\":\"text\",\"text\":{\"content\":\"好\"},\"originalMsgId\":\"msgO\"";

        assertThat(parse(ALONE, body).quote()).isEqualTo(new Quote(null, "msgO", null));
    }
}
