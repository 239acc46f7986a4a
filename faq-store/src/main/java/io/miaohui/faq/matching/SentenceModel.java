package io.miaohui.faq.matching;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** bge-small-zh-v1.5 on the processor: what a text means as a direction in 512 dimensions. Safe for many threads. */
final class SentenceModel {

    static final int DIMENSIONS = 512;

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String VOCABULARY = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece words;

    /**
     * Loads the native library and the model: a third of a second.
     *
     * @throws IOException if the model is not on the class path, or cannot be used
     * @throws LinkageError if there is no library, or it has nothing for this machine
     */
    SentenceModel() throws IOException {
        try (InputStream model = open(MODEL);
                InputStream vocabulary = open(VOCABULARY)) {
            environment = OrtEnvironment.getEnvironment();
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            // Callers bring their own threads; more of them for one short text would only fight.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.readAllBytes(), options);
            words = new WordPiece(vocabulary);
        } catch (OrtException e) {
            throw new IOException("the sentence model cannot be used", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = SentenceModel.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no " + resource + " on the class path");
        }
        return in;
    }

    /** @return of length 1 */
    float[] embed(String text) {
        long[] ids = words.encode(text);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", tensor(ids));
            inputs.put("attention_mask", tensor(ones));
            inputs.put("token_type_ids", tensor(new long[ids.length]));
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                return unit(Objects.requireNonNull(((float[][][]) result.get(0).getValue())[0][0]));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
