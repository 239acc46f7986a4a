package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.KeywordSyntax;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** Every sentence that this package says to people. */
final class Messages {

    /**
     * One thing to mend.
     *
     * @param what is wrong
     * @param todo about it
     */
    record Note(String what, String todo) {}

    private Messages() {}

    // Rows

    static Note missing(Column column) {
        return new Note("“" + column.label() + "”是空的", "请填写" + column.label() + "；不需要这一行时请整行删除");
    }

    static Note tooLong(Column column, int length, int limit) {
        return new Note(
                "“%s”有 %d 个字符，超过 %d 个".formatted(column.label(), length, limit),
                column == Column.ANSWER ? "请缩短，或把详细内容放到网页上，在“链接”里给出网址" : "请缩短到 " + limit + " 个字符以内");
    }

    static Note tooMany(Column column, int count, int limit) {
        return new Note("“%s”有 %d 条，超过 %d 条".formatted(column.label(), count, limit), "请减少条数，或拆成几条知识");
    }

    static Note itemTooLong(Column column, String item, int limit) {
        return new Note("“%s”里有一条超过 %d 个字符：%s".formatted(column.label(), limit, shortened(item)), "请缩短；几条内容请分行填写，每行一条");
    }

    static Note tooLongExtra(int limit) {
        return new Note("内容超过 " + limit + " 个字符", "请缩短，或删掉这一列");
    }

    static Note notAnAddress(Column column, String value) {
        return new Note(
                "“%s”不是网址：%s".formatted(column.label(), shortened(value)),
                "请填以 http:// 或 https:// 开头的网址，或以 / 开头的站内路径，中间没有空格");
    }

    static Note onlyALink(String ending) {
        return new Note(
                "“图片”是 ." + shortened(ending) + " 文件，企业微信和钉钉不能直接显示，会作为链接发送",
                "图片请用 jpg、png、gif，视频用 mp4，文件用 pdf、Word、Excel、PPT、txt 或 zip");
    }

    static Note notADate(Column column, String value) {
        return new Note(
                "“%s”不是日期：%s".formatted(column.label(), shortened(value)), "请写成 2026-01-31 或 2026-01-31 18:00；长期有效请留空");
    }

    static Note endsBeforeItBegins() {
        return new Note("失效不晚于生效，这条知识永远不会生效", "请检查“生效”和“失效”两列");
    }

    static Note notAFlag(String value) {
        return new Note("“启用”看不懂：" + shortened(value), "请填“是”或“否”；留空等于“是”");
    }

    static Note wrongRule(String rule, KeywordSyntax.Fault fault) {
        String found = "关键词规则“" + shortened(rule) + "”";
        return switch (fault) {
            case EMPTY -> new Note(found + "里没有词", "请填要出现的词，例如 退货；不需要请删掉");
            case WORD_MISSING -> new Note(found + "的符号旁边少了一个词", "请补上，例如 退货+运费、运费/邮费+谁、退货+-换货；多余的符号请删掉");
            case CONTRADICTION -> new Note(found + "要求出现的词里含有排除的词，永远不会命中", "请去掉其中一个；要整条排除，请把 -词 单独写一条");
        };
    }

    static Note errorValue(String value) {
        return new Note("单元格是错误值 " + shortened(value), "请修正公式，或直接填写内容");
    }

    static Note formula() {
        return new Note("单元格是公式，已取它上次算出的结果", "如果结果不对，请在表格软件里重新计算并保存，或改填固定内容");
    }

    static Note html() {
        return new Note("答案里有 HTML 标签，在只支持文字的渠道里会原样显示", "建议改用 Markdown，例如 **加粗**、[文字](网址)");
    }

    static Note repeatedId(String id, String first) {
        return new Note("编号 %s 与%s重复".formatted(shortened(id), first), "请改成不同的编号，或把两行合并");
    }

    static Note repeatedRow(String first) {
        return new Note("标准问题与%s相同，两行都没有编号".formatted(first), "请删除其中一行，或把两行合并");
    }

    static Note sameQuestion(String other) {
        return new Note("标准问题在%s里也有".formatted(other), "客户这样问时会有两个答案，建议合并成一条");
    }

    static Note sharedQuestion(String question, String other) {
        return new Note("相似问题“%s”在%s里也有".formatted(shortened(question), other), "客户这样问时会有两个答案，建议只留一处");
    }

    static String place(String sheet, int row) {
        return "工作表“" + sheet + "”第 " + row + " 行";
    }

    static String inDraft(String id) {
        return "草稿中的“" + id + "”";
    }

    // What was left out

    static String noHeader(String sheet) {
        return "工作表“" + sheet + "”没有认出标题行，未读入";
    }

    static String incompleteHeader(String sheet, int row, Collection<Column> missing) {
        return "工作表“%s”未读入：第 %d 行像是标题行，但缺少%s列".formatted(sheet, row, quoted(missing));
    }

    static String emptySheet(String sheet) {
        return "工作表“" + sheet + "”是空的";
    }

    static String aboveHeader(String sheet, Collection<Integer> rows) {
        return "工作表“%s”第 %s 行在标题行之上，未读入"
                .formatted(sheet, rows.stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    static String blankRows(String sheet, int count) {
        return "工作表“%s”有 %d 个空行，已跳过".formatted(sheet, count);
    }

    static String repeatedHeader(String sheet, int row) {
        return place(sheet, row) + "又是一次标题，已跳过";
    }

    static String unnamedColumns(String sheet, Collection<String> letters) {
        return "工作表“%s”的 %s 列没有标题，其中的内容未读入".formatted(sheet, String.join("、", letters));
    }

    static String keptColumns(String sheet, Collection<String> names) {
        return "工作表“%s”的其他列原样保留：%s".formatted(sheet, String.join("、", names));
    }

    // Whole files

    static String emptyFile() {
        return "这个文件是空的，请检查后重新上传。";
    }

    static String encrypted() {
        return "这个表格设了密码。请在表格软件里去掉打开密码，另存后重新上传。";
    }

    static String notASpreadsheet() {
        return "这不是能读的表格。请用 Excel 或 WPS 另存为 .xlsx，或上传 .xls、.csv 文件。";
    }

    static String tooOld() {
        return "这个表格的格式太旧（Excel 95 或更早）。请用 Excel 或 WPS 另存为 .xlsx 后重新上传。";
    }

    static String unknownEncoding() {
        return "认不出这个文本文件的编码。请用表格软件另存为“CSV UTF-8”或 .xlsx 后重新上传。";
    }

    static String damaged() {
        return "这个表格已损坏，读不完整。请用 Excel 或 WPS 打开并另存为 .xlsx 后重新上传。";
    }

    static String brokenCsv(long row) {
        return "从第 " + row + " 行起引号没有配对，读不下去。请检查这一行附近的英文双引号，或另存为 .xlsx 后重新上传。";
    }

    static String tooLarge(DataSize limit) {
        return "文件超过 " + limit.toMegabytes() + " MB。请拆成几个文件，或去掉其中的图片后重新上传。";
    }

    static String inflatesTooMuch() {
        return "这个文件解压后大得不正常，没有读入。请把需要的内容复制到新的表格里，另存为 .xlsx 后重新上传。";
    }

    static String tooManyRows(int limit) {
        return "内容超过 " + limit + " 行。请拆成几个文件分次上传。";
    }

    static String headerExpected(String found) {
        String names = Arrays.stream(Column.values())
                .filter(column -> column != Column.PROBLEM)
                .map(Column::label)
                .collect(Collectors.joining("、"));
        return "没有找到标题行" + found + "。请在第一行写上列名，至少要有“标准问题”和“答案”（或 question 和 answer）；可用的列名：" + names + "。";
    }

    static String foundIncomplete(String sheet, int row, Collection<Column> missing) {
        return "（" + place(sheet, row) + "像是标题行，但缺少" + quoted(missing) + "列）";
    }

    private static String quoted(Collection<Column> columns) {
        return columns.stream().map(column -> "“" + column.label() + "”").collect(Collectors.joining("、"));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
}
