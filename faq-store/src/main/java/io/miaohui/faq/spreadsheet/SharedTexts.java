package io.miaohui.faq.spreadsheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The table of texts that a workbook's cells point to. */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> read(InputStream in) throws XMLStreamException {
        var texts = new ArrayList<String>();
        try (var xml = new Xml(in)) {
            while (xml.nextStart()) {
                if (xml.isAt("si")) {
                    texts.add(text(xml, "si"));
                }
            }
        }
        return texts;
    }

    /** All runs of the element that the reader is in, without the readings that stand above Asian text. */
    static String text(Xml xml, String container) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inText = false;
        boolean inReading = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inReading |= xml.isAt("rPh");
                    inText = xml.isAt("t") && !inReading;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.isAt(container)) {
                        return XlsxText.decode(text.toString());
                    }
                    inReading &= !xml.isAt("rPh");
                    inText = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        xml.appendTextTo(text);
                    }
                }
                default -> {}
            }
        }
    }
}
