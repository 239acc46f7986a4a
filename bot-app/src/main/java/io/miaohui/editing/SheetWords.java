package io.miaohui.editing;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.Releases.Release;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors are told. They are staff, so it is 你; one thought to a line, for it is read on a phone. */
final class SheetWords {

    static final String PUBLISH = "发布";
    static final String CANCEL = "取消";

    static final String CANCELLED = "好的，先不上线。改动都留在草稿里，随时可以在控制台查看、修改和发布。";
    static final String EXPIRED = "这次的询问已经过期，没有上线。改动还在草稿里：请在控制台发布，或者把表格再发一次。";
    static final String PUBLISHING = "收到，正在发布…";
    static final String UNREACHABLE = "没能从聊天里取到这个文件，草稿没有改变。请再发一次；还不行的话，在控制台的「导入」里上传。";
    static final String FAILED = "刚才出了点问题，没有做完。草稿和线上要么没变、要么是完整的，请在控制台看一眼，再发一次。";
    static final String NOTHING_ENABLED = "草稿里没有启用的知识，没有发布：机器人不该一下子变哑。请在控制台检查「启用」一列。";

    private static final int SHOWN = 10;

    private SheetWords() {}

    static String reading(String fileName) {
        return "收到《" + fileName + "》，正在读取…";
    }

    static String tooLarge(long maxBytes) {
        return "这个文件超过 " + maxBytes / 1024 / 1024 + " MB，没有读取。请拆成几个表格再发。";
    }

    static String unusable(String fileName, String why) {
        return "《" + fileName + "》没有读成，草稿没有改变。\n\n" + why;
    }

    static String published(Release release) {
        return "已上线：第 " + release.number() + " 版，共 " + release.entries() + " 条知识。需要退回时，在控制台的「发布」里一键回滚。";
    }

    /** @param asked how long the question stays open; {@code null} if there is nothing to publish */
    static String report(Report report, FaqDraft.Changes changes, @Nullable Duration asked) {
        StringBuilder text = new StringBuilder("《" + report.fileName() + "》读好了：共 " + report.rows() + " 行，新增 "
                + report.added() + " 条，更新 " + report.changed() + " 条，没变 " + report.unchanged() + " 条");
        int bad = report.badRows().size();
        text.append(bad == 0 ? "。" : "，**" + bad + " 行没有进草稿**。");
        problems(text, report.problems());
        if (bad > 0) {
            text.append("\n\n没进去的行在附件里，改好后只发那个文件就行。");
        }
        text.append("\n\n");
        if (asked == null) {
            return text.append("草稿和线上一样，不用发布。").toString();
        }
        return text.append("草稿与线上相比：新增 " + changes.added() + " 条，更新 " + changes.changed() + " 条，删除 "
                        + changes.removed() + " 条。\n\n回复「" + PUBLISH + "」全部上线，回复「" + CANCEL + "」先不上线（"
                        + asked.toMinutes() + " 分钟内有效）。")
                .toString();
    }

    private static void problems(StringBuilder text, List<Problem> problems) {
        problems.stream()
                .sorted((one, other) -> Boolean.compare(other.fatal(), one.fatal()))
                .limit(SHOWN)
                .forEach(problem ->
                        text.append(text.indexOf("\n") < 0 ? "\n\n- " : "\n- ").append(line(problem)));
        if (problems.size() > SHOWN) {
            text.append("\n- 还有 ").append(problems.size() - SHOWN).append(" 处");
        }
    }

    private static String line(Problem problem) {
        String column = problem.column() == null ? "" : "「" + problem.column() + "」";
        return "第 " + problem.row() + " 行" + column + "：" + problem.what() + " " + problem.todo();
    }
}
