package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a jar that was built without the sentence model meets. */
class WithoutModelTest {

    @Test
    void aMissingLibraryIsSaidOnceAndNothingBreaks() throws Exception {
        try (URLClassLoader without = without("onnxruntime")) {
            Class<?> embeddings = without.loadClass(Embeddings.class.getName());

            assertThat(embeddings).isNotSameAs(Embeddings.class);
            assertThat(embeddings.getMethod("load").invoke(null)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aMissingModelIsSaidOnceAndNothingBreaks() throws Exception {
        try (URLClassLoader without = without("bge-small")) {
            Class<?> embeddings = without.loadClass(Embeddings.class.getName());

            assertThat(embeddings.getMethod("load").invoke(null)).isEqualTo(Optional.empty());
        }
    }

    /** This class path without the jars of that name. */
    private static URLClassLoader without(String name) {
        URL[] paths = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !Path.of(path).getFileName().toString().contains(name))
                .map(WithoutModelTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(paths, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
