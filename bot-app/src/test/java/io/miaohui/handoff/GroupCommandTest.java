package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroupCommandTest {

    static Stream<Arguments> readings() {
        return Stream.of(
                Arguments.of("接单", new GroupCommand.Claim()),
                Arguments.of(" 接单。", new GroupCommand.Claim()),
                Arguments.of("接单很快的，您放心", new GroupCommand.Answer("接单很快的，您放心")),
                Arguments.of("发2", new GroupCommand.SendSuggestion(2)),
                Arguments.of("发 ２", new GroupCommand.SendSuggestion(2)),
                Arguments.of("发12", new GroupCommand.SendSuggestion(12)),
                Arguments.of("发第2条", new GroupCommand.SendSuggestion(2)),
                Arguments.of("发200元的券", new GroupCommand.Answer("发200元的券")),
                Arguments.of("接 单", new GroupCommand.Claim()),
                Arguments.of("　接单\u200b", new GroupCommand.Claim()),
                Arguments.of("发送3", new GroupCommand.SendSuggestion(3)),
                Arguments.of("发2件给您", new GroupCommand.Answer("发2件给您")),
                Arguments.of("发货了", new GroupCommand.Answer("发货了")),
                Arguments.of("备注 这位是老客户", new GroupCommand.Note("这位是老客户")),
                Arguments.of("备注：这位是老客户", new GroupCommand.Note("这位是老客户")),
                Arguments.of("备注这位不好惹", new GroupCommand.Note("这位不好惹")),
                Arguments.of("备注", new GroupCommand.Incomplete()),
                Arguments.of("转 @小王", new GroupCommand.PassOn("小王")),
                Arguments.of("转＠小王", new GroupCommand.PassOn("小王")),
                Arguments.of("转给 小王", new GroupCommand.PassOn("小王")),
                Arguments.of("转给小王", new GroupCommand.Incomplete()),
                Arguments.of("转给小王跟进一下吧，他之前处理过这位客户的投诉", new GroupCommand.Incomplete()),
                Arguments.of("接单了", new GroupCommand.Claim()),
                Arguments.of("结束吧", new GroupCommand.Resolve()),
                Arguments.of("转", new GroupCommand.Incomplete()),
                Arguments.of("转账一般一天到", new GroupCommand.Answer("转账一般一天到")),
                Arguments.of("收录", new GroupCommand.Learn(KeepWish.of(KeepWish.How.KEEP))),
                Arguments.of("收 录。", new GroupCommand.Learn(KeepWish.of(KeepWish.How.KEEP))),
                Arguments.of("收录 新建", new GroupCommand.Learn(KeepWish.of(KeepWish.How.NEW))),
                Arguments.of("收录新 建！", new GroupCommand.Learn(KeepWish.of(KeepWish.How.NEW))),
                Arguments.of("收录：忽略", new GroupCommand.Learn(KeepWish.of(KeepWish.How.IGNORE))),
                Arguments.of("收录 1", new GroupCommand.Learn(KeepWish.into("1"))),
                Arguments.of("收录１", new GroupCommand.Learn(KeepWish.into("1"))),
                Arguments.of("收录　第２条。", new GroupCommand.Learn(KeepWish.into("2"))),
                Arguments.of("收录 并入 3", new GroupCommand.Learn(KeepWish.into("3"))),
                Arguments.of("收录 Ｑ－132", new GroupCommand.Learn(KeepWish.into("Q-132"))),
                Arguments.of("收录并入Q-132", new GroupCommand.Learn(KeepWish.into("Q-132"))),
                Arguments.of("收录 并入", new GroupCommand.Incomplete()),
                Arguments.of("收录 这个 不错", new GroupCommand.Incomplete()),
                Arguments.of("收录10首歌的那张", new GroupCommand.Answer("收录10首歌的那张")),
                Arguments.of("收录新建议的流程", new GroupCommand.Answer("收录新建议的流程")),
                Arguments.of("结束", new GroupCommand.Resolve()),
                Arguments.of("结束！", new GroupCommand.Resolve()),
                Arguments.of("结束后会短信通知您", new GroupCommand.Answer("结束后会短信通知您")),
                Arguments.of("帮助", new GroupCommand.Help()),
                Arguments.of("？", new GroupCommand.Help()),
                Arguments.of("", new GroupCommand.Incomplete()),
                Arguments.of("您好\n已经退款", new GroupCommand.Answer("您好\n已经退款")));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aCommandIsTheWholeTextAndAnythingElseIsAnAnswer(String words, GroupCommand expected) {
        assertThat(GroupCommand.parse(words)).isEqualTo(expected);
    }
}
