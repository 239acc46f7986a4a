package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what people sent to a bot. It lies encrypted at its address: AES-CBC, padded to 32 bytes, with a key that came
 * with the message or else the bot's own; the key's first 16 bytes are the vector.
 */
final class BotFiles implements IncomingFiles {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String KEY_MARK = "aeskey=";
    private static final int BLOCK = 32;

    private final Bots bots;
    private final HttpClient http;

    BotFiles(Bots bots, HttpClient http) {
        this.bots = bots;
        this.http = http;
    }

    @Override
    public String channel() {
        return BotChannel.NAME;
    }

    @Override
    public Fetched fetch(ConversationRef from, Content.Attachment file, long maxBytes, OutputStream to) {
        // A file's address stands in the place of its id.
        String address = file.url() == null ? file.mediaId() : file.url();
        Bot bot = bots.byName().get(from.account());
        if (address == null || bot == null) {
            return new Fetched.Failed("there is no address, or the bot is not configured any more");
        }
        try {
            URI uri = URI.create(address);
            byte[] key = key(uri.getRawFragment(), bot);
            return key == null ? new Fetched.Failed("no key came with it") : download(uri, key, maxBytes, to);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return new Fetched.Failed("it can't be decrypted");
        } catch (IOException e) {
            return new Fetched.Failed("the download broke off: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed("this server stops");
        }
    }

    private static byte @Nullable [] key(@Nullable String fragment, Bot bot) {
        boolean own = fragment != null && fragment.startsWith(KEY_MARK);
        String key = own
                ? String.valueOf(fragment).substring(KEY_MARK.length())
                : bot.settings().aesKey();
        // Both are written without the sign that pads Base64, some clients put it back.
        return key == null || key.isBlank() ? null : Base64.getDecoder().decode(key.replace("=", ""));
    }

    private Fetched download(URI uri, byte[] key, long maxBytes, OutputStream to)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                return new Fetched.Failed("its address answers with " + response.statusCode());
            }
            Fetched fetched = IncomingFiles.copy(body, sealed, maxBytes + BLOCK, PATIENCE);
            if (!(fetched instanceof Fetched.Complete)) {
                return fetched;
            }
        }
        byte[] plain = open(sealed.toByteArray(), key);
        if (plain.length > maxBytes) {
            return new Fetched.TooLarge();
        }
        to.write(plain);
        return new Fetched.Complete(plain.length);
    }

    private static byte[] open(byte[] sealed, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        byte[] padded = cipher.doFinal(sealed);
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > BLOCK || padding > padded.length) {
            throw new GeneralSecurityException("the padding is broken");
        }
        return Arrays.copyOf(padded, padded.length - padding);
    }
}
