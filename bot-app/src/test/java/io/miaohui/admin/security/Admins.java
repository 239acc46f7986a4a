package io.miaohui.admin.security;

import io.miaohui.admin.Visitor;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Admins and visitors for tests, each with a name and an address of its own so that none meets another's throttle. */
public class Admins {

    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext context;
    private final int port;

    public Admins(ApplicationContext context) {
        this.context = context;
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public int port() {
        return port;
    }

    /** A new admin whose password the program made; returns that. */
    public String add(String name) {
        return context.getBean(AdminAccounts.class).createOrReset(name);
    }

    public String freshName() {
        return "editor" + COUNT.incrementAndGet();
    }

    public Visitor visitor() {
        int number = COUNT.incrementAndGet();
        return new Visitor(port, "203.0." + (number / 250) + '.' + (number % 250 + 1));
    }

    /** Somebody who may do everything. */
    public Visitor signedIn() {
        String name = freshName();
        return visitor().signInFirst(name, add(name), PASSWORD);
    }
}
