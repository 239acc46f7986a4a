package io.miaohui.faq.tuning;

import io.miaohui.faq.TradeOff;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.tuning.Measured.By;
import io.miaohui.faq.tuning.Measured.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects how sets fare with one set of weights after the other. */
final class TuneFigures {

    private final Measuring measuring;
    private final List<Measured> measured = new ArrayList<>();

    /** By the set's name: a later measure is the fairer one. */
    private final Map<String, Map<By, TradeOff>> tradeOffs = new LinkedHashMap<>();

    TuneFigures(Measuring measuring) {
        this.measuring = measuring;
    }

    void add(Subject subject, Weights weights, MatchingModels models) {
        measuring.measure(subject.seen(), weights, models).forEach(measured::add);
        if (weights != Weights.BEFORE) {
            Map<By, TradeOff> byWay = new EnumMap<>(By.class);
            for (By by : measuring.ways()) {
                byWay.put(by, measuring.tradeOff(subject.seen(), by, models));
            }
            tradeOffs.put(subject.name(), byWay);
        }
    }

    List<Measured> measured() {
        return List.copyOf(measured);
    }

    /** Of each set with weights that have not seen it, if there are such. */
    void writeTradeOff(Path folder) throws IOException {
        TradeOffFile.write(folder, List.copyOf(tradeOffs.keySet()), List.copyOf(tradeOffs.values()));
    }
}
