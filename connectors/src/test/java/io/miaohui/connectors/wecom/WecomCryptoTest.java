package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.wecom.WecomCrypto.Envelope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WecomCryptoTest {

    private static final String TOKEN = "QDG6eK";
    private static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String CORP = "ww5823bf96d3bd56c7";
    private static final String TIMESTAMP = "1409659813";
    private static final String NONCE = "1372623149";

    private final WecomCrypto crypto = new WecomCrypto("wecom", TOKEN, AES_KEY, CORP);

    /** Made by npm @wecom/crypto 1.0.1 with the random bytes {@code 0123456789abcdef}. */
    @ParameterizedTest
    @CsvSource({
        "'',"
                + "sKqRbbiSUnDhFHOvPjtUMS/InTnVu2qcdfkKU/YkJdy2r4VLhz+39oRxbKqO3JbtyS1MYbBmrRxeQq7pg95xbQ==,"
                + "3d55e79b72df388dfc6b00de04fdd0eca6f2f8de",
        "怎么退货？😀 & <b>,"
                + "sKqRbbiSUnDhFHOvPjtUMcEfpp7JU+l2CWLYEk7k9cBxhUCLy9bnPybVHwmirgiyMLyhMyoed78FlwWwlQ7Jkw==,"
                + "85d7d1a8e1880286b90802aea0ec8fca2272ce1d",
        "xxxxxxxxxxxxxxxxxxxxxxxxxx,"
                + "sKqRbbiSUnDhFHOvPjtUMSs1k8K1CdhVATTBQNj5RGeFkDUvfYnT1c+lCht8DB6J1AMWpFum1/csWZr2x4WQ30bsmqWGawj7m+heCwdQD7NqxFpbzRox3V6QOyLargUg,"
                + "7c904061063d3adbff2270ce6760f96d25542a32",
        "<xml><Content><![CDATA[你好]]></Content></xml>,"
                + "sKqRbbiSUnDhFHOvPjtUMUEzloWPcaYNMsicnqLJL3iI+01AYWwMhwhsbWcmXPZpVcrcG+btVni9ei4Csvb3fCGZNVY16vicObYHCYrmwyRb0la2TPKlE9VSN/hOqSxm,"
                + "5516efa2a2707ddff40aabb0f04fd825813fb39e"
    })
    void anEnvelopeOfAnIndependentClientIsOpened(String message, String cipherText, String signature) {
        assertThat(crypto.open(new Envelope(signature, TIMESTAMP, NONCE, cipherText)))
                .isEqualTo(message);
    }

    @Test
    void anEnvelopeForNoReceiverIsOpenedWhereNoneIsExpected() {
        WecomCrypto bots = new WecomCrypto("wecom-bot", TOKEN, AES_KEY, "");
        String cipherText = "sKqRbbiSUnDhFHOvPjtUMfJ+e7Q/BJpOCCjutqsZkqavBHNtWM4qyvrY1ROLon4exBlQywb9aSj3JKfXHsxEzg==";

        assertThat(bots.open(signed(cipherText))).isEqualTo("{\"msgid\":\"1\"}");
        assertRefused(cipherText, Reason.WRONG_RECEIVER);
    }

    @Test
    void theSdkOpensWhatWasSealedHere() {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(CORP);
        config.setToken(TOKEN);
        config.setAesKey(AES_KEY);

        Envelope sealed = crypto.seal("回复😀 ]]> & 你好", "1700000000");

        assertThat(new WxCpCryptUtil(config)
                        .decryptContent(sealed.signature(), "1700000000", sealed.nonce(), sealed.cipherText()))
                .isEqualTo("回复😀 ]]> & 你好");
    }

    @Test
    void twoEnvelopesOfOneMessageDiffer() {
        Envelope first = crypto.seal("你好", "1700000000");
        Envelope second = crypto.seal("你好", "1700000000");

        assertThat(first.cipherText()).isNotEqualTo(second.cipherText());
        assertThat(first.nonce()).isNotEqualTo(second.nonce());
        assertThat(crypto.open(first)).isEqualTo(crypto.open(second));
    }

    @Test
    void aChangedPartOfTheEnvelopeIsABadSignature() {
        Envelope good = crypto.seal("你好", "1700000000");

        assertRefused(new Envelope(good.signature(), "1700000001", good.nonce(), good.cipherText()));
        assertRefused(new Envelope(good.signature(), good.timestamp(), "1", good.cipherText()));
        assertRefused(new Envelope("", good.timestamp(), good.nonce(), good.cipherText()));
        assertRefused(new Envelope(good.signature() + "0", good.timestamp(), good.nonce(), good.cipherText()));
        String flipped = (good.cipherText().charAt(0) == 'A' ? 'B' : 'A')
                + good.cipherText().substring(1);
        assertRefused(new Envelope(good.signature(), good.timestamp(), good.nonce(), flipped));
    }

    @Test
    void garbageIsABadSignatureBeforeAnythingElseIsLookedAt() {
        assertRefused(new Envelope("0", TIMESTAMP, NONCE, "no base64 at all!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA=="})
    void aSignedCiphertextThatIsNoneIsMalformed(String cipherText) {
        assertRefused(cipherText, Reason.MALFORMED);
    }

    @Test
    void everyByteOfThePaddingIsChecked() {
        assertRefused(encrypted(plain -> padded(plain, 0)), Reason.MALFORMED);
        assertRefused(encrypted(plain -> padded(plain, 33)), Reason.MALFORMED);
        assertRefused(encrypted(plain -> padded(plain, -1)), Reason.MALFORMED);
        assertRefused(
                encrypted(plain -> {
                    plain[plain.length - 2] ^= 1;
                    return plain;
                }),
                Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 0x7fffff00, Integer.MAX_VALUE, 1000})
    void aForgedLengthIsMalformedAndCostsNoMemory(int length) {
        assertRefused(
                encrypted(plain -> {
                    ByteBuffer.wrap(plain).putInt(16, length);
                    return plain;
                }),
                Reason.MALFORMED);
    }

    @Test
    void contentShorterThanItsHeaderIsMalformed() {
        byte[] onlyPadding = new byte[32];
        Arrays.fill(onlyPadding, (byte) 32);

        assertRefused(encrypted(plain -> onlyPadding), Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ww5823bf96d3bd56c8", "ww5823bf96d3bd56c", "ww5823bf96d3bd56c7x"})
    void anotherReceiverIsRefused(String receiver) {
        Envelope theirs = new WecomCrypto("wecom", TOKEN, AES_KEY, receiver).seal("你好", TIMESTAMP);

        assertThatThrownBy(() -> crypto.open(theirs))
                .isInstanceOfSatisfying(
                        EdgeRejection.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_RECEIVER));
    }

    @Test
    void aKeyOfAnotherLengthIsNoKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WecomCrypto("wecom", TOKEN, "short", CORP));
    }

    private void assertRefused(Envelope envelope) {
        assertThatThrownBy(() -> crypto.open(envelope))
                .isInstanceOfSatisfying(
                        EdgeRejection.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_SIGNATURE));
    }

    private void assertRefused(String cipherText, Reason reason) {
        assertThatThrownBy(() -> crypto.open(signed(cipherText)))
                .isInstanceOfSatisfying(
                        EdgeRejection.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] padded(byte[] plain, int padding) {
        plain[plain.length - 1] = (byte) padding;
        return plain;
    }

    /** A ciphertext under the right key, whose plain bytes were tampered with. */
    private static String encrypted(UnaryOperator<byte[]> tampering) {
        byte[] message = "你好".getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[64];
        ByteBuffer.wrap(plain)
                .put(new byte[16])
                .putInt(message.length)
                .put(message)
                .put(CORP.getBytes(StandardCharsets.UTF_8));
        int used = 20 + message.length + CORP.length();
        Arrays.fill(plain, used, plain.length, (byte) (plain.length - used));
        try {
            byte[] key = Base64.getDecoder().decode(AES_KEY + '=');
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            return Base64.getEncoder().encodeToString(cipher.doFinal(tampering.apply(plain)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Envelope signed(String cipherText) {
        String[] parts = {TOKEN, TIMESTAMP, NONCE, cipherText};
        Arrays.sort(parts);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8));
            return new Envelope(HexFormat.of().formatHex(hash), TIMESTAMP, NONCE, cipherText);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
