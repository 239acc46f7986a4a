package io.miaohui;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(MiaohuiApplication.class);

    @Test
    void eachModuleUsesOnlyWhatItMay() {
        modules.verify();
    }

    @Test
    void theModulesAreDrawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
