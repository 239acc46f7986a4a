package io.miaohui.connectors.wecom;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads WeCom's XML, which is one level of fields below the root, from senders that nobody vouches for: no document
 * type, no entities, nothing fetched. Fields that hold other fields are left out; of fields with one name the first
 * counts.
 */
final class FlatXml {

    private FlatXml() {}

    /**
     * The text of the root's fields by name.
     *
     * @throws XMLStreamException if it is not well-formed or holds a document type
     */
    static Map<String, String> read(String xml) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
        Map<String, String> fields = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean leaf = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("A document type is not allowed");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    leaf = depth == 2;
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (leaf && depth == 2) {
                        fields.putIfAbsent(reader.getLocalName(), text.toString());
                    }
                    depth--;
                }
                default -> {}
            }
        }
        return fields;
    }

    private static XMLInputFactory factory() {
        // Made for each document: the factory is not promised to be safe for many threads.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }
}
