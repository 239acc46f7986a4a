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

    private static final Resource PACKAGED = new ClassPathResource("config/synonyms.txt");
    private static final Group FREIGHT = new Group(List.of("邮费", "运费"), List.of());
    private static final Group INVOICE = new Group(List.of("开票"), List.of("发票"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("synonyms.txt");
    }

    private ShippedSynonyms synonyms(Resource... more) {
        Resource[] places = new Resource[more.length + 1];
        places[0] = new FileSystemResource(file);
        System.arraycopy(more, 0, places, 1, more.length);
        return new ShippedSynonyms(SynonymFile::read, places);
    }

    @Test
    void theFileWhereTheApplicationStartsTakesThePlaceOfThePackagedOne() throws IOException {
        Files.writeString(file, "邮费, 运费\n");

        assertThat(synonyms(PACKAGED).groups()).containsExactly(FREIGHT);
    }

    @Test
    void withoutOneThePackagedFileIsRead() {
        assertThat(synonyms(PACKAGED).groups()).isNotEmpty();
    }

    @Test
    void withoutAnyFileThereAreNoGroups() {
        assertThat(synonyms().groups()).isEmpty();
    }

    @Test
    void aMistakeInTheFileKeepsTheApplicationFromStarting() throws IOException {
        Files.writeString(file, "邮费, 运费\n单独\n");

        assertThatThrownBy(this::synonyms)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("config/synonyms.txt")
                .hasMessageContaining("line 2");
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        Files.writeString(file, "邮费, 运费\n");
        ShippedSynonyms synonyms = synonyms(PACKAGED);
        long before = synonyms.revision();

        Files.writeString(file, "邮费, 运费\n开票 => 发票\n");
        synonyms.refresh();

        assertThat(synonyms.groups()).containsExactly(FREIGHT, INVOICE);
        assertThat(synonyms.revision()).isGreaterThan(before);
    }

    @Test
    void aFileThatStaysIsNotReadAgain() throws IOException {
        Files.writeString(file, "邮费, 运费\n");
        ShippedSynonyms synonyms = synonyms();
        long before = synonyms.revision();

        synonyms.refresh();

        assertThat(synonyms.revision()).isEqualTo(before);
    }

    @Test
    void aBrokenFileLeavesTheGroupsAndSaysSoUntilItIsMended() throws IOException {
        Files.writeString(file, "邮费, 运费\n");
        ShippedSynonyms synonyms = synonyms();
        long before = synonyms.revision();

        Files.writeString(file, "邮费, 运费\n单独\n");
        synonyms.refresh();

        assertThat(synonyms.groups()).containsExactly(FREIGHT);
        assertThat(synonyms.revision()).isEqualTo(before);
        assertThat(synonyms.problem()).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("config/synonyms.txt: line 2")
                .endsWith("stay in force"));

        Files.writeString(file, "开票 => 发票\n");
        synonyms.refresh();

        assertThat(synonyms.groups()).containsExactly(INVOICE);
        assertThat(synonyms.problem()).isEmpty();
    }

    @Test
    void aFileThatAppearsOrGoesIsNoticed() throws IOException {
        ShippedSynonyms synonyms = synonyms(PACKAGED);
        int packaged = synonyms.groups().size();

        Files.writeString(file, "邮费, 运费\n");
        synonyms.refresh();
        assertThat(synonyms.groups()).containsExactly(FREIGHT);

        Files.delete(file);
        synonyms.refresh();
        assertThat(synonyms.groups()).hasSize(packaged);
    }
}
