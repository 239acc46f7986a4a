package io.miaohui.connectors;

/**
 * The state of one configured app or robot.
 *
 * @param account its key in the settings
 * @param state what is known of it
 * @param detail one line for an administrator, without secrets
 */
public record AccountHealth(String account, State state, String detail) {

    public enum State {
        UP,
        /** Configured, not yet proven either way. */
        UNKNOWN,
        DOWN
    }
}
