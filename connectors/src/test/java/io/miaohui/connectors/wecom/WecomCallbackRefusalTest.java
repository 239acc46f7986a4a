package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.wecom.WecomCrypto.Envelope;
import io.miaohui.connectors.wecom.simulator.Exchange;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WecomCallbackRefusalTest extends WecomCallbackFixture {

    @Test
    void theCheckOfANewUrlIsAnsweredWithTheBareEcho() throws Exception {
        HttpResponse<byte[]> response = check(crypto.seal("1616140317555161061", now()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("1616140317555161061");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    }

    @Test
    void theCheckOfANewUrlIsRefusedForAnothersTokenKeyOrReceiver() throws Exception {
        WecomCrypto otherToken = new WecomCrypto("wecom", "other", APP.aesKey(), APP.corpId());
        WecomCrypto otherReceiver = new WecomCrypto("wecom", APP.token(), APP.aesKey(), "ww1");

        assertThat(check(otherToken.seal("echo", now())).statusCode()).isEqualTo(401);
        assertThat(check(otherReceiver.seal("echo", now())).statusCode()).isEqualTo(403);
        assertThat(get(callback).statusCode()).isEqualTo(400);
    }

    @Test
    void refusalsHaveTheirStatusAndAreCounted() {
        assertRefused(Fault.BAD_SIGNATURE, 401, "bad_signature");
        assertRefused(Fault.WRONG_RECEIVER, 403, "wrong_receiver");
        assertRefused(Fault.STALE, 401, "stale");
        assertThat(handler.deliveries()).isEmpty();
    }

    @Test
    void aMessageForAnotherAppOfTheCorporationIsRefused() {
        Exchange exchange = wecom.send("zhang", "text", Map.of("AgentID", "1000003", "Content", "你好"));

        assertThat(exchange.lastStatus()).isEqualTo(403);
        assertThat(handler.deliveries()).isEmpty();
    }

    @Test
    void anAppThatIsNotConfiguredIsNotFound() throws Exception {
        assertThat(get(server.address().resolve("/callback/wecom/other")).statusCode())
                .isEqualTo(404);
        assertThat(post(server.address().resolve("/callback/wecom/other"), "<xml/>"))
                .isEqualTo(404);
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() throws Exception {
        double before = refused("too_large");

        assertThat(post(signed(crypto.seal("", now())), "x".repeat(8 * 1024 + 1)))
                .isEqualTo(413);

        assertThat(refused("too_large")).isEqualTo(before + 1);
    }

    @Test
    void whatIsNoCallbackIsMalformed() throws Exception {
        URI url = signed(crypto.seal("你好", now()));

        assertThat(post(url, "")).isEqualTo(400);
        assertThat(post(url, "{}")).isEqualTo(400);
        assertThat(post(url, "<xml></xml>")).isEqualTo(400);
        assertThat(post(url, "<!DOCTYPE xml><xml><Encrypt>AAAA</Encrypt></xml>"))
                .isEqualTo(400);
        assertThat(post(callback, "<xml><Encrypt>AAAA</Encrypt></xml>")).isEqualTo(400);
        assertThat(postSealed("no xml at all")).isEqualTo(400);
        assertThat(postSealed("<xml><FromUserName>zhang</FromUserName></xml>")).isEqualTo(400);
        assertThat(postSealed("<xml><FromUserName>zhang</FromUserName><MsgType>text</MsgType><MsgId>1</MsgId>"
                        + "<CreateTime>99999999999999999</CreateTime></xml>"))
                .isEqualTo(400);
        assertThat(handler.deliveries()).isEmpty();
    }

    @Test
    void aSignedTimestampThatIsNoTimeIsMalformed() throws Exception {
        Envelope envelope = crypto.seal("<xml/>", "yesterday");

        assertThat(post(signed(envelope), body(envelope))).isEqualTo(400);
    }

    private void assertRefused(Fault fault, int status, String reason) {
        double before = refused(reason);
        wecom.faults().on(fault);

        Exchange exchange = wecom.say("zhang", "你好");

        wecom.faults().clear();
        assertThat(exchange.statuses()).hasSize(4).containsOnly(status);
        assertThat(refused(reason)).isEqualTo(before + 4);
    }

    private double refused(String reason) {
        return server.bean(MeterRegistry.class)
                .counter("miaohui.edge.rejected", "channel", "wecom", "reason", reason)
                .count();
    }

    private HttpResponse<byte[]> check(Envelope echo) throws Exception {
        return get(
                URI.create(signed(echo) + "&echostr=" + URLEncoder.encode(echo.cipherText(), StandardCharsets.UTF_8)));
    }
}
