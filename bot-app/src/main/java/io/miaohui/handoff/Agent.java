package io.miaohui.handoff;

/**
 * A person who answers.
 *
 * @param id stable on the platform where they answer; two agents may share a name
 * @param name what colleagues and customers see
 */
public record Agent(String id, String name) {

    private static final String NAMED = "name:";

    /** A colleague of whom only the name is known, because another agent named them. */
    static Agent named(String name) {
        return new Agent(NAMED + name, name);
    }

    boolean isSameAs(Agent other) {
        return id.equals(other.id) || (isNamedOnly() || other.isNamedOnly()) && name.equals(other.name);
    }

    private boolean isNamedOnly() {
        return id.startsWith(NAMED);
    }
}
