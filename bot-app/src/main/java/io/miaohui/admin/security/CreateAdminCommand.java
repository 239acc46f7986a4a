package io.miaohui.admin.security;

import io.miaohui.command.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code create-admin NAME}: adds an admin, or gives an existing one a new password; prints it once. */
@Component
class CreateAdminCommand implements Command {

    private static final String NAME_RULE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*";

    private final AdminAccounts accounts;

    CreateAdminCommand(AdminAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public String usage() {
        return "create-admin NAME    add an admin, or give an existing one a new password";
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 1) {
            err.println("usage: " + usage());
            return 2;
        }
        String name = args.get(0);
        if (name.length() > AdminAccounts.MAX_NAME || !name.matches(NAME_RULE)) {
            err.println("A name has 1 to " + AdminAccounts.MAX_NAME
                    + " letters, digits, dots, dashes, underscores or @, and starts with a letter or digit.");
            return 2;
        }
        boolean existed = accounts.find(name).isPresent();
        String password = accounts.createOrReset(name);
        out.println(existed ? "New password for " + name + "; all sessions have ended." : "Added " + name + ".");
        out.println("  name      " + name);
        out.println("  password  " + password);
        out.println("Shown this once; it must be changed at the first sign-in.");
        return 0;
    }
}
