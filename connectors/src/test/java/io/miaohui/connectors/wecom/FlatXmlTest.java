package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatXmlTest {

    @Test
    void fieldsAreReadFromTextAndCdata() throws XMLStreamException {
        assertThat(
                        FlatXml.read(
                                """
                        <?xml version="1.0"?>
                        <xml>
                          <Content><![CDATA[a <b> ]]]]><![CDATA[> 😀]]></Content>
                          <AgentID>1&amp;2</AgentID>
                          <Empty/>
                        </xml>"""))
                .containsEntry("Content", "a <b> ]]> 😀")
                .containsEntry("AgentID", "1&2")
                .containsEntry("Empty", "")
                .hasSize(3);
    }

    @Test
    void whatLiesDeeperIsLeftOut() throws XMLStreamException {
        assertThat(FlatXml.read("<xml><Items><Item>1</Item><Item>2</Item></Items><MsgId>3</MsgId></xml>"))
                .containsOnlyKeys("MsgId");
    }

    @Test
    void theFirstOfTwoFieldsCounts() throws XMLStreamException {
        assertThat(FlatXml.read("<xml><MsgId>1</MsgId><MsgId>2</MsgId></xml>")).containsEntry("MsgId", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<xml>",
                "<xml><a></b></xml>",
                "<xml/><xml/>",
                "<!DOCTYPE xml><xml/>",
                "<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><c>&a;</c></xml>",
                "<xml><c>&undeclared;</c></xml>"
            })
    void whatIsNotPlainXmlIsRefused(String xml) {
        assertThatThrownBy(() -> FlatXml.read(xml)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void noFileIsRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "do not tell");
        String xml = "<!DOCTYPE xml [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><xml><c>&a;</c></xml>";

        assertThatThrownBy(() -> FlatXml.read(xml))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageNotContaining("do not tell");
    }
}
