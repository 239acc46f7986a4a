package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Checkup;
import io.miaohui.connectors.Finding;
import io.miaohui.connectors.Findings;
import io.miaohui.connectors.PlatformClock;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.bean.kf.WxCpKfAccountListResp.AccountListDTO;

/** Checks the apps: callback, secret, trusted IP, clock, and the accounts of 微信客服. */
final class WecomCheckup implements Checkup {

    /** Codes with a text of their own; the meanings are those of {@link WecomErrors}. */
    private static final Set<Integer> KNOWN = Set.of(40001, 40013, 40056, 48002, 301002);

    private static final int UNTRUSTED_IP = 60020;

    /** {@code not allow to access from your ip, hint: […], from ip: 203.0.113.9, more info at …} */
    private static final Pattern FROM_IP = Pattern.compile("from ip: ([0-9a-fA-F.:]+[0-9a-fA-F])");

    private static final int ALL = 100;

    private final WecomApps apps;
    private final CallbackProbe callback;
    private final PlatformClock clock;
    private final URI api;

    WecomCheckup(WecomApps apps, CallbackProbe callback, PlatformClock clock, URI api) {
        this.apps = apps;
        this.callback = callback;
        this.clock = clock;
        this.api = api;
    }

    @Override
    public List<Finding> run(boolean mayWrite) {
        return apps.all().stream().flatMap(app -> look(app).stream()).toList();
    }

    private List<Finding> look(WecomApp app) {
        Findings findings = new Findings(WecomChannel.NAME, app.name());
        callback.check("/callback/wecom/" + app.name(), app.crypto(), findings);
        // A token that is stored already would hide that the secret was changed since.
        boolean known = worked(findings, "wecom.secret", () -> app.api().getAccessToken(true));
        if (known
                && worked(findings, "wecom.api", () -> app.api()
                        .getAgentService()
                        .get(app.settings().appId()))) {
            kf(app, findings);
        }
        clock.compare(api, findings);
        return findings.list();
    }

    private void kf(WecomApp app, Findings findings) {
        if (!app.settings().kf()) {
            return;
        }
        try {
            List<AccountListDTO> accounts =
                    app.api().getKfService().listAccount(0, ALL).getAccountList();
            if (accounts == null || accounts.isEmpty()) {
                findings.bad("wecom.kf.none");
                return;
            }
            accounts.forEach(account -> {
                // Older answers lack the field; the privilege can't be told then.
                boolean lacking = Boolean.FALSE.equals(account.getHasManagePrivilege());
                if (lacking) {
                    findings.bad("wecom.kf.unmanaged", name(account));
                } else {
                    findings.good("wecom.kf", name(account));
                }
            });
        } catch (WxErrorException | RuntimeException failure) {
            refused(failure, findings);
        }
    }

    private static String name(AccountListDTO account) {
        return account.getName() == null ? account.getOpenKfid() : account.getName();
    }

    /** A call to WeCom. */
    private interface Call {
        Object make() throws WxErrorException;
    }

    private static boolean worked(Findings findings, String code, Call call) {
        try {
            call.make();
            findings.good(code);
            return true;
        } catch (WxErrorException | RuntimeException failure) {
            refused(failure, findings);
            return false;
        }
    }

    private static void refused(Exception failure, Findings findings) {
        int code = WecomErrors.code(failure);
        if (code == UNTRUSTED_IP) {
            Matcher ip = FROM_IP.matcher(String.valueOf(failure.getMessage()));
            if (ip.find()) {
                findings.bad("wecom.60020", ip.group(1));
            } else {
                findings.bad("wecom.60020.unnamed");
            }
        } else if (KNOWN.contains(code)) {
            findings.bad("wecom." + code);
        } else if (code > 0) {
            findings.bad("wecom.refused", Integer.toString(code));
        } else {
            findings.unsure("unreachable", WecomErrors.unanswered(failure));
        }
    }
}
