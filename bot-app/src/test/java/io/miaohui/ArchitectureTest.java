package io.miaohui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.baomidou.mybatisplus.annotation.TableName;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.apache.ibatis.annotations.Mapper;

@AnalyzeClasses(
        packages = "io.miaohui",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoSimulators.class})
class ArchitectureTest {

    /** The simulators come as a jar of their own, which ArchUnit does not know for tests. */
    static class NoSimulators implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule matchingDecisionsAndPoliciesKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("io.miaohui.faq.matching..")
            .or()
            .haveSimpleNameEndingWith("Step")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .or()
            .haveSimpleNameEndingWith("Decision")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.baomidou..", "org.apache.ibatis..");

    @ArchTest
    static final ArchRule rowsAndMappersStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(TableName.class)
            .or()
            .areAnnotatedWith(Mapper.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nobodyReadsTheClockWithoutAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule platformSdksAreNamedInConnectorsAlone = noClasses()
            .that(new DescribedPredicate<JavaClass>("are outside connectors") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.getPackageName().startsWith("io.miaohui.connectors");
                }
            })
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("me.chanjar..", "com.dingtalk..");
}
