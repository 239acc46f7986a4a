package io.miaohui.admin;

import io.miaohui.admin.security.Admins;
import io.miaohui.faq.Faq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The demo shop's FAQ, published once for all tests that share the database. */
final class LiveShop {

    private static final Path SHEET = Path.of("../config/demo/faq.xlsx");

    private LiveShop() {}

    static void publish(Admins admins, Faq faq) {
        if (faq.live().number() > 0) {
            return;
        }
        Visitor admin = admins.signedIn();
        admin.get("/admin/import");
        try {
            admin.upload("/admin/import", "faq.xlsx", Files.readAllBytes(SHEET), Map.of("dryRun", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        admin.post("/admin/releases/publish", Map.of("note", "商城常见问题，首次上线"));
    }
}
