package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply.Media;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "FILE, 说明书.PDF, https://a.example/x, 说明书.PDF, pdf",
        "FILE, 说明书, https://a.example/x.docx?v=1, 说明书.docx, docx",
        "FILE, '', https://a.example/x, file.bin, bin",
        "VIDEO, 安装, https://a.example/x, 安装.mp4, mp4",
        "IMAGE, a/b:c, https://a.example/, a b c.png, png"
    })
    void aFileIsCalledByItsTitleAndKeepsItsEnding(Media.Kind kind, String title, String url, String name, String type) {
        Media media = new Media(kind, url, title);

        assertThat(FileName.of(media)).isEqualTo(name);
        assertThat(FileName.type(media)).isEqualTo(type);
    }
}
