package io.miaohui.customer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a spreadsheet holds.
 *
 * @param channel whose ids it holds; empty for the other kinds
 * @param account on that channel; empty for any
 */
record SheetColumn(Kind kind, String channel, String account) {

    enum Kind {
        KEY("客户编号 key", "客户编号", "会员号", "会员编号", "客户号", "key", "customer", "customer_key"),
        NAME("姓名 name", "姓名", "客户姓名", "称呼", "name"),
        VIP("VIP", "vip", "是否vip", "重要客户"),
        NOTE("备注 note", "备注", "note"),
        IDENTITY("");

        private final String heading;
        private final Set<String> names;

        Kind(String heading, String... names) {
            this.heading = heading;
            this.names = Set.of(names);
        }
    }

    private static final Map<String, String> CHANNELS = labels();

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("wecom", "企业微信");
        labels.put("wecom-kf", "微信客服");
        labels.put("wecom-bot", "企业微信机器人");
        labels.put("dingtalk", "钉钉");
        labels.put("web", "网页");
        return labels;
    }

    /** One for each channel, of any account. */
    static List<SheetColumn> ofChannels() {
        return Identity.CHANNELS.stream()
                .map(channel -> new SheetColumn(Kind.IDENTITY, channel, ""))
                .toList();
    }

    static SheetColumn of(Kind kind) {
        return new SheetColumn(kind, "", "");
    }

    static SheetColumn of(Identity identity) {
        return new SheetColumn(Kind.IDENTITY, identity.channel(), identity.account());
    }

    /** What a heading means: its Chinese name, its English one, or both; a channel may be followed by an account. */
    static Optional<SheetColumn> named(String heading) {
        return Arrays.stream(heading.strip().split("\\s+"))
                .flatMap(word -> word(word.replace('：', ':')).stream())
                .reduce((first, second) -> second.account.isEmpty() ? first : second);
    }

    private static Optional<SheetColumn> word(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        Optional<SheetColumn> known = Arrays.stream(Kind.values())
                .filter(kind -> kind.names.contains(plain))
                .findFirst()
                .map(SheetColumn::of);
        return known.or(() -> channel(word));
    }

    private static Optional<SheetColumn> channel(String word) {
        int colon = word.indexOf(':');
        String channel = colon < 0 ? word : word.substring(0, colon);
        String account = colon < 0 ? "" : word.substring(colon + 1);
        return CHANNELS.entrySet().stream()
                .filter(it ->
                        it.getKey().equalsIgnoreCase(channel) || it.getValue().equals(channel))
                .findFirst()
                .map(it -> new SheetColumn(Kind.IDENTITY, it.getKey(), account));
    }

    String heading() {
        return kind == Kind.IDENTITY
                ? CHANNELS.get(channel) + ' ' + channel + (account.isEmpty() ? "" : ':' + account)
                : kind.heading;
    }
}
