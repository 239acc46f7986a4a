package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Media;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.Media.Upload;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures and files, both ways. */
class FilesTest {

    private static final ConversationRef GROUP = ConversationRef.group("dingtalk", Wiring.ROBOT, "cid-files");

    private final DingtalkSimulator platform = DingtalkSimulator.start();
    private final MutableClock clock = new MutableClock(Clock.systemUTC().instant());
    private final DingtalkSettings settings = Wiring.settings(platform, DingtalkSimulator.CLIENT_SECRET);
    private final DingtalkChannel channel = Wiring.channel(settings, clock);
    private final RecordingHandler handler = new RecordingHandler();
    private final Inbox inbox = Wiring.inbox(
            settings, Wiring.quotas(settings), handler, (name, key) -> Optional.empty(), new SimpleMeterRegistry());

    @BeforeEach
    void join() {
        platform.createGroup(GROUP.id());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aFileGoesOutAsAFileAfterTheWords() {
        Media manual = file("内容", "说明书.pdf");

        say(new Reply("请看说明书", List.of(), List.of(manual), List.of()));

        assertThat(screen()).containsExactly("请看说明书", "[文件 说明书.pdf]");
        assertThat(platform.media().uploads())
                .extracting(Upload::type, Upload::name, Upload::bytes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("file", "说明书.pdf", 6));
    }

    @Test
    void aFileIsUploadedOnceADay() {
        Media manual = file("内容", "a.pdf");

        say(alone(manual));
        say(alone(manual));
        assertThat(platform.media().uploads()).hasSize(1);

        clock.advance(Duration.ofHours(25));
        say(alone(manual));
        assertThat(platform.media().uploads()).hasSize(2);
        assertThat(screen()).hasSize(3);
    }

    @Test
    void aPictureThatEverybodyCanLoadStandsInTheText() {
        say(new Reply(
                "看图",
                List.of(),
                List.of(new Media(Media.Kind.IMAGE, "https://img.example.com/1.png", "图")),
                List.of()));

        assertThat(screen()).containsExactly("看图\n\n![图](https://img.example.com/1.png)");
    }

    @Test
    void aPictureOfAnInternalServerIsUploaded() {
        String url = platform.url() + "/files/" + platform.media().code("png");

        say(alone(new Media(Media.Kind.IMAGE, url, "图")));

        Upload upload = platform.media().uploads().get(0);
        assertThat(upload.type()).isEqualTo("image");
        assertThat(upload.name()).isEqualTo("图.png");
        assertThat(screen()).containsExactly("[图片 " + upload.id() + ']');
    }

    @Test
    void whatIsTooLargeOrCannotBeFetchedGoesOutAsALink() {
        Media large = file("x".repeat(20 * 1024 * 1024 + 1), "大.zip");
        Media gone = new Media(Media.Kind.VIDEO, platform.url() + "/files/none", "视频");

        say(alone(large));
        say(alone(gone));

        assertThat(platform.media().uploads()).isEmpty();
        assertThat(screen()).containsExactly("[大.zip](" + large.url() + ')', "[视频](" + gone.url() + ')');
    }

    @Test
    void aTokenThatTheOldApiRejectsIsRenewed() {
        say(alone(file("1", "a.pdf")));
        platform.expireTokens();

        say(alone(file("2", "b.pdf")));

        assertThat(screen()).containsExactly("[文件 a.pdf]", "[文件 b.pdf]");
    }

    @Test
    void aUsedUpQuotaMakesAFileWait() {
        Media file = file("1", "a.pdf");
        platform.faults().set(Fault.QUOTA);

        assertThat(channel.send(GROUP, alone(file), "k")).isInstanceOf(Delivery.TryLater.class);
    }

    @Test
    void somebodyFromOutsideGetsALink() {
        Media manual = file("1", "a.pdf");
        ConversationRef outsider = new ConversationRef(
                "dingtalk", Wiring.ROBOT, ConversationRef.Kind.SINGLE, "cid1", Map.of("senderId", "$:LWCP_v1:$u"));

        assertThat(channel.send(outsider, alone(manual), "k")).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void aFileThatComesInIsStoredWithTheAddressItsCodeLeadsTo() {
        String code = platform.media().code("表格");

        receive("file", code);

        assertThat(content()).isEqualTo(new Content.Attachment(code, "a.xlsx", platform.url() + "/files/" + code));
    }

    @Test
    void aPictureThatComesInHasAnAddressToo() {
        String code = platform.media().code("图");

        receive("picture", code);

        assertThat(content()).isEqualTo(new Content.Picture(code, platform.url() + "/files/" + code));
    }

    @ParameterizedTest
    @CsvSource({"CODES_EXPIRED", "SERVER_ERROR", "HANG", "QUOTA"})
    void withoutAnAddressTheMessageIsStoredAllTheSame(Fault fault) {
        String code = platform.media().code("图");
        platform.faults().set(fault);

        receive("picture", code);

        assertThat(content()).isEqualTo(new Content.Picture(code, null));
    }

    private void receive(String type, String code) {
        String body =
                """
                {"conversationId":"cid1","msgId":"m1","conversationType":"1","senderId":"u","msgtype":"%s",
                 "content":{"downloadCode":"%s","fileName":"a.xlsx"}}""";
        inbox.receive(Wiring.ROBOT, body.formatted(type, code));
    }

    private Content content() {
        assertThat(handler.accepted()).hasSize(1);
        IncomingMessage message = handler.accepted().get(0);
        return message.content();
    }

    private Media file(String text, String title) {
        return new Media(
                Media.Kind.FILE, platform.url() + "/files/" + platform.media().code(text), title);
    }

    private static Reply alone(Media media) {
        return new Reply("", List.of(), List.of(media), List.of());
    }

    private void say(Reply reply) {
        channel.fit(GROUP, reply)
                .forEach(part -> assertThat(channel.send(GROUP, part, "k")).isInstanceOf(Delivery.Delivered.class));
    }

    private List<String> screen() {
        return platform.chats().robotIn(GROUP.id()).stream()
                .map(ChatLog.Line::text)
                .toList();
    }
}
