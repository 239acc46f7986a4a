package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.SharedFiles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Pictures and files between a WeCom customer and the agents' DingTalk group. */
class FilesBothWaysTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final HandoffWorld world = HandoffWorld.onH2();
    private Conversation customer;
    private Handoff ticket;

    @BeforeEach
    void aTicket() {
        customer = world.conversations.of(ConversationRef.single("wecom", "service", "wang"), "王女士");
        ticket = world.open(customer, "发票怎么开");
        world.sent.put("png", PNG);
        world.sent.put("pdf", PDF);
    }

    @Test
    void anAgentsPictureThatQuotesATicketReachesTheCustomer() {
        assertThat(world.inGroup("小李", new Content.Picture("png", null), quoteOfTheNotice()))
                .isEmpty();
        assertThat(world.told(customer)).isEmpty();

        world.fileWork.run();

        Reply.Media media = mediaTo(customer).get(0);
        assertThat(media.kind()).isEqualTo(Reply.Media.Kind.IMAGE);
        assertThat(served(media)).isEqualTo(PNG);
        assertThat(world.tickets.find(ticket.code()).orElseThrow().agent().name())
                .isEqualTo("小李");
        assertThat(world.groupTold()).last().asString().contains(ticket.code(), "已转给", "王女士");
    }

    @Test
    void aPictureWithACodeAndWordsBringsBoth() {
        world.inGroup("小李", new Content.Picture("png", null, ticket.code() + " 请看这张"), null);
        world.fileWork.run();

        assertThat(world.told(customer)).containsExactly("请看这张", "");
        assertThat(mediaTo(customer)).hasSize(1);
    }

    @Test
    void aPictureWithACodeAloneIsSentWithoutWords() {
        assertThat(world.inGroup("小李", new Content.Picture("png", null, ticket.code()), null))
                .isEmpty();
        world.fileWork.run();

        assertThat(mediaTo(customer)).hasSize(1);
        assertThat(world.told(customer)).containsExactly("");
    }

    @Test
    void aFileThatNamesNoTicketReachesNobody() {
        assertThat(world.inGroup("小李", new Content.Picture("png", null), null)).hasValue(GroupTexts.NO_TICKET_FOR_FILE);
        world.fileWork.run();

        assertThat(world.told(customer)).isEmpty();
    }

    @Test
    void aPictureBesideACommandIsNotSentAndThatIsSaid() {
        assertThat(world.inGroup("小李", new Content.Picture("png", null, ticket.code() + " 备注 老客户"), null))
                .hasValue(GroupTexts.FILE_WITH_COMMAND);
        world.fileWork.run();

        assertThat(world.told(customer)).isEmpty();
    }

    @Test
    void aFileOfATicketThatEndsMeanwhileIsNotSentAndThatIsSaid() {
        world.inGroup("小李", new Content.Attachment("pdf", "合同.pdf"), quoteOfTheNotice());
        world.inGroup("小王", ticket.code() + " 结束");
        world.fileWork.run();

        assertThat(mediaTo(customer)).isEmpty();
        assertThat(world.groupTold()).last().asString().contains("已经结束", "没有发给顾客");
    }

    @Test
    void aCustomersFileReachesTheGroupUnderItsName() {
        relay(new Content.Attachment("pdf", "合同.pdf"));
        world.fileWork.run();

        Reply.Media media = mediaTo(world.group()).get(0);
        assertThat(media.kind()).isEqualTo(Reply.Media.Kind.FILE);
        assertThat(media.title()).isEqualTo("合同.pdf");
        assertThat(media.url()).endsWith(".pdf");
        assertThat(world.groupTold()).last().asString().contains(ticket.code(), "王女士", "合同");
    }

    @Test
    void aQuoteOfTheCustomersPictureStandsForTheTicket() {
        relay(new Content.Picture("png", "https://p/1.png"));
        world.fileWork.run();
        String shown = world.conversations.saidTo(world.group().id()).get(1).platformId();

        world.inGroup("小李", "收到照片了", new Quote(shown, null, null));

        assertThat(world.told(customer)).containsExactly("收到照片了");
    }

    @Test
    void whatCannotBeFetchedIsTriedAgainAndThenSaid() {
        relay(new Content.Picture("lost", null));
        for (int i = 0; i < 3; i++) {
            world.fileWork.run();
            world.clock.advance(Duration.ofSeconds(3));
        }

        assertThat(world.groupTold()).last().asString().contains(ticket.code(), "没有取到");
        int before = world.groupTold().size();
        world.fileWork.run();
        assertThat(world.groupTold()).hasSize(before);
    }

    @Test
    void whatIsTooLargeIsSaid() {
        world.sent.put("huge", new byte[SharedFiles.MAX_BYTES + 1]);
        world.inGroup("小李", new Content.Picture("huge", null), quoteOfTheNotice());
        world.fileWork.run();

        assertThat(mediaTo(customer)).isEmpty();
        assertThat(world.groupTold()).last().asString().contains("4 MB");
    }

    @Test
    void aPageThatPretendsToBeAPictureIsOnlyEverSaved() {
        world.sent.put("evil", "<script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        relay(new Content.Attachment("evil", "照片.html"));
        world.fileWork.run();

        Reply.Media media = mediaTo(world.group()).get(0);
        assertThat(media.kind()).isEqualTo(Reply.Media.Kind.FILE);
        assertThat(response(media).getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(response(media).getHeaders().getContentDisposition().isAttachment())
                .isTrue();
    }

    private void relay(Content content) {
        world.inTransaction(() -> {
            world.handoffs.relay(ticket, customer, content, List.of());
            return true;
        });
    }

    private Quote quoteOfTheNotice() {
        return new Quote(world.conversations.saidTo(world.group().id()).get(0).platformId(), null, null);
    }

    private List<Reply.Media> mediaTo(Conversation conversation) {
        return world.conversations.saidTo(conversation.id()).stream()
                .flatMap(said -> said.reply().media().stream())
                .toList();
    }

    private byte[] served(Reply.Media media) {
        return response(media).getBody();
    }

    private org.springframework.http.ResponseEntity<byte[]> response(Reply.Media media) {
        String[] file = media.url().replaceAll(".*/", "").split("\\.");
        return world.files.file(file[0], file[1]);
    }
}
