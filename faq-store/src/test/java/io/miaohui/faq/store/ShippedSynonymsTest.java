package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.Synonyms.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class ShippedSynonymsTest {

    private final ShippedSynonyms synonyms = new ShippedSynonyms(SynonymFile::read);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("synonyms.txt");
    }

    @Test
    void theFileWhereTheApplicationStartsTakesThePlaceOfThePackagedOne() throws IOException {
        Files.writeString(file, "邮费, 运费\n");

        assertThat(synonyms.firstOf(resource(), new ClassPathResource("config/synonyms.txt")))
                .containsExactly(new Group(List.of("邮费", "运费"), List.of()));
    }

    @Test
    void withoutOneThePackagedFileIsRead() {
        assertThat(synonyms.firstOf(resource(), new ClassPathResource("config/synonyms.txt")))
                .isNotEmpty();
    }

    @Test
    void withoutAnyFileThereAreNoGroups() {
        assertThat(synonyms.firstOf(resource())).isEmpty();
    }

    @Test
    void aMistakeInTheFileNamesFileAndLine() throws IOException {
        Files.writeString(file, "邮费, 运费\n单独\n");

        assertThatThrownBy(() -> synonyms.firstOf(resource()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synonyms.txt")
                .hasMessageContaining("line 2");
    }

    private Resource resource() {
        return new FileSystemResource(file);
    }
}
