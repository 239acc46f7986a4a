package io.miaohui.faq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaKindTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a/size.PNG?w=2, IMAGE",
        "/files/flow.jpg, IMAGE",
        "https://example.com/picture/12, IMAGE",
        "https://example.com, IMAGE",
        "https://example.com/how.mp4#t=3, VIDEO",
        "/files/manual.pdf, FILE",
        "https://example.com/v1.2/form.xlsx, FILE"
    })
    void theEndingTellsWhatItIs(String address, MediaKind kind) {
        assertThat(MediaKind.of(address)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"https://example.com/setup.exe", "/files/drawing.svg", "/a/photo.webp"})
    void whatPlatformsDoNotTakeIsNone(String address) {
        assertThat(MediaKind.of(address)).isEmpty();
    }
}
