package io.miaohui.customer;

import java.util.List;

/** Every sentence that reading a spreadsheet of customers says to people. */
final class SheetWords {

    /** One thing to mend. */
    record Note(String what, String todo) {}

    static final String HEADINGS_EXPECTED = "没有找到标题行。请在第一行写上列名，至少要有“客户编号”和另一列；"
            + "可用的列名：客户编号、姓名、VIP、备注、企业微信、微信客服、企业微信机器人、钉钉、网页；只属于某个账号的 ID，列名写成“企业微信:账号”。";

    private SheetWords() {}

    static Note missingKey() {
        return new Note("“客户编号”是空的", "请填写客户编号；不需要这一行时请整行删除");
    }

    static Note badKey(String key) {
        return new Note("“客户编号”不能用：" + shortened(key), "请用 64 个以内的文字、数字或 . _ @ : -，以文字或数字开头");
    }

    static Note repeatedKey(int row) {
        return new Note("客户编号与第 " + row + " 行重复", "请合并成一行；多个 ID 写在同一格，每行一个");
    }

    static Note tooLong(String column, int limit) {
        return new Note("“" + column + "”超过 " + limit + " 个字符", "请缩短到 " + limit + " 个字符以内");
    }

    static Note notAFlag(String value) {
        return new Note("“VIP”看不懂：" + shortened(value), "请填“是”或“否”；留空等于“否”");
    }

    static Note badId(String id) {
        return new Note(
                "不是 ID：" + shortened(id), "请填渠道里的 ID，" + Identity.LONGEST_ID + " 个字符以内，不含 |，首尾没有空格和引号；几个 ID 分行写，每行一个");
    }

    static Note badAccount(String heading) {
        return new Note("列名里的账号不能用：" + shortened(heading), "请写成“企业微信:账号”，账号与配置里的键一致");
    }

    static Note tooManyIds() {
        return new Note("一位客户的 ID 超过 " + Customer.MOST_IDENTITIES + " 个", "请减少到 " + Customer.MOST_IDENTITIES + " 个以内");
    }

    static Note errorValue(String value) {
        return new Note("单元格是错误值 " + shortened(value), "请修正公式，或直接填写内容");
    }

    static Note alsoInRow(String id, int row) {
        return new Note(shortened(id) + " 在第 " + row + " 行也有", "一个 ID 只能属于一位客户，请只留一处");
    }

    static Note taken(String id, String owner) {
        return new Note(
                shortened(id) + " 已经属于客户 " + owner, "请核对；要改归这一位，请在同一个表格里把它从客户 " + owner + " 那一行删掉，或先删除客户 " + owner);
    }

    static String unknownColumns(String sheet, List<String> headings) {
        return "工作表“%s”的这些列没有认出，未读入：%s".formatted(sheet, String.join("、", headings));
    }

    static String together(List<Note> notes) {
        return String.join(
                "\n", notes.stream().map(it -> it.what() + "。" + it.todo()).toList());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
}
