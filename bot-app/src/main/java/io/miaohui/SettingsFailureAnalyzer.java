package io.miaohui;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in one line which setting is wrong, what was found and what is expected. A secret's value is never shown. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Pattern SECRET = Pattern.compile("secret|token|key|password", Pattern.CASE_INSENSITIVE);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException failure) {
        return new FailureAnalysis(
                describe(failure),
                "Mend it in config/application.yml, in the environment or on the command line; each key is explained in the"
                        + " packaged config/application.yml.",
                failure);
    }

    private static String describe(BindException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return invalid.getValidationErrors().getAllErrors().stream()
                        .map(error ->
                                describe(invalid.getValidationErrors().getName().toString(), error))
                        .collect(Collectors.joining("\n"));
            }
            if (cause instanceof ConversionFailedException conversion) {
                return line(key(failure), conversion.getValue(), "expected " + expected(conversion));
            }
            if (cause instanceof IllegalArgumentException refused && cause.getCause() == null) {
                return refused(key(failure), value(failure), String.valueOf(refused.getMessage()));
            }
        }
        return line(
                key(failure), value(failure), "expected " + failure.getTarget().getType());
    }

    private static String describe(String prefix, ObjectError error) {
        if (error instanceof FieldError field) {
            String key = prefix + "." + kebab(field.getField());
            return line(key, field.getRejectedValue(), String.valueOf(field.getDefaultMessage()));
        }
        return line(prefix, null, String.valueOf(error.getDefaultMessage()));
    }

    /** A record that checks itself often names the key, more exactly than the failure does, and what it found. */
    private static String refused(String key, @Nullable Object found, String message) {
        if (message.startsWith(key)) {
            return "Setting " + message;
        }
        return found == null ? "Setting " + key + ": " + message : line(key, found, message);
    }

    private static String line(String key, @Nullable Object found, String expected) {
        return "Setting " + key + ": found " + shown(key, found) + "; " + expected;
    }

    private static String shown(String key, @Nullable Object found) {
        if (found == null) {
            return "nothing that fits";
        }
        boolean secret = SECRET.matcher(key.substring(key.lastIndexOf('.') + 1)).find();
        return secret ? "a value of " + found.toString().length() + " characters" : "\"" + found + "\"";
    }

    private static String key(BindException failure) {
        ConfigurationProperty property = failure.getProperty();
        return (property == null ? failure.getName() : property.getName()).toString();
    }

    private static @Nullable Object value(BindException failure) {
        ConfigurationProperty property = failure.getProperty();
        return property == null ? null : property.getValue();
    }

    private static String expected(ConversionFailedException conversion) {
        Object[] constants = conversion.getTargetType().getType().getEnumConstants();
        if (constants != null) {
            return Stream.of(constants)
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return switch (conversion.getTargetType().getType().getSimpleName().toLowerCase(Locale.ROOT)) {
            case "int", "integer", "long" -> "a whole number";
            case "double", "float" -> "a number";
            case "boolean" -> "true or false";
            case "duration" -> "a duration such as 10s or 5m";
            case "datasize" -> "a size such as 20MB";
            default -> "a " + conversion.getTargetType().getType().getSimpleName();
        };
    }

    private static String kebab(String field) {
        return field.replaceAll("\\[([a-z][\\w-]*)]", ".$1")
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
