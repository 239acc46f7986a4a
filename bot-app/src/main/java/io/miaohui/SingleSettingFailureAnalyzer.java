package io.miaohui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line which of the settings that stand alone, outside a record of settings, is wrong. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SingleSettingFailureAnalyzer extends AbstractFailureAnalyzer<TypeMismatchException> {

    private static final Pattern KEY = Pattern.compile("\\$\\{([^:}]+)");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, TypeMismatchException failure) {
        for (Throwable cause = rootFailure; cause != null && cause != failure; cause = cause.getCause()) {
            if (cause instanceof UnsatisfiedDependencyException unsatisfied && unsatisfied.getCause() == failure) {
                return analyze(unsatisfied.getInjectionPoint(), failure);
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis analyze(@Nullable InjectionPoint point, TypeMismatchException failure) {
        Value setting = point == null ? null : point.getAnnotation(Value.class);
        Matcher key = KEY.matcher(setting == null ? "" : setting.value());
        return key.find()
                ? new FailureAnalysis(
                        "Setting " + key.group(1) + ": found \"" + failure.getValue() + "\"; expected "
                                + expected(failure),
                        SettingsFailureAnalyzer.ACTION,
                        failure)
                : null;
    }

    private static String expected(TypeMismatchException failure) {
        Class<?> type = failure.getRequiredType();
        return switch (type == null ? "" : type.getSimpleName()) {
            case "ZoneId" -> "a time zone such as Asia/Shanghai";
            case "DataSize" -> "a size such as 20MB";
            case "URI" -> "an address such as https://bot.example.com";
            default -> "another kind of value";
        };
    }
}
