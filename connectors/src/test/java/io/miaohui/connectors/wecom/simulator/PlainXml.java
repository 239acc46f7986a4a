package io.miaohui.connectors.wecom.simulator;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** WeCom's XML, written and read on the platform's side. */
final class PlainXml {

    private PlainXml() {}

    static String write(Map<String, String> fields) {
        StringBuilder xml = new StringBuilder("<xml>");
        fields.forEach((name, value) -> xml.append('<')
                .append(name)
                .append("><![CDATA[")
                .append(value.replace("]]>", "]]]]><![CDATA[>"))
                .append("]]></")
                .append(name)
                .append('>'));
        return xml.append("</xml>").toString();
    }

    static String field(String xml, String name) {
        try {
            NodeList nodes = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement()
                    .getElementsByTagName(name);
            if (nodes.getLength() != 1) {
                throw new IllegalStateException("A reply needs one " + name + ": " + xml);
            }
            return nodes.item(0).getTextContent();
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("This is no XML: " + xml, e);
        }
    }
}
