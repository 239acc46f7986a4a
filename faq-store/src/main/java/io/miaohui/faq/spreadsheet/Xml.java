package io.miaohui.faq.spreadsheet;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** Streams through one part of a workbook. Knows no namespaces, so that strict workbooks are read as well. */
final class Xml implements AutoCloseable {

    /** A cell holds 32,767 characters; more than this in one element is an attack on the memory. */
    private static final int LONGEST_TEXT = 1_000_000;

    private final XMLStreamReader reader;

    Xml(InputStream in) throws XMLStreamException {
        reader = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
    }

    /** @return the next kind of event as {@link XMLStreamConstants} names it */
    int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new XMLStreamException("A workbook has no document type");
        }
        return event;
    }

    boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    /** Goes to the next start of an element. */
    boolean nextStart() throws XMLStreamException {
        while (reader.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(String element) {
        return reader.getLocalName().equals(element);
    }

    String element() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    void appendTextTo(StringBuilder target) throws XMLStreamException {
        target.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (target.length() > LONGEST_TEXT) {
            throw Inflation.tooMuch();
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
