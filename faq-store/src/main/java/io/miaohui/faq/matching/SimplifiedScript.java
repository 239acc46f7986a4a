package io.miaohui.faq.matching;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import java.util.BitSet;

/** Brings traditional characters into the simplified script, as HanLP's dictionary has them. */
final class SimplifiedScript {

    /** All characters that the dictionary ever replaces: few questions have any, and looking is quicker than converting. */
    private static final BitSet TRADITIONAL = traditional();

    private SimplifiedScript() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TRADITIONAL.get(text.charAt(i))) {
                return HanLP.convertToSimplifiedChinese(text);
            }
        }
        return text;
    }

    /** A line of the dictionary is 後來=后来, perhaps with other choices behind a space. */
    private static BitSet traditional() {
        BitSet traditional = new BitSet();
        for (String line : IOUtil.readLineList(HanLP.Config.tcDictionaryRoot + "t2s.txt")) {
            int equals = line.indexOf('=');
            String from = line.substring(0, Math.max(0, equals));
            String to = line.substring(equals + 1);
            for (int i = 0; i < from.length(); i++) {
                if (i >= to.length() || from.charAt(i) != to.charAt(i)) {
                    traditional.set(from.charAt(i));
                }
            }
        }
        return traditional;
    }
}
