package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.faq.FaqDraft;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsoleTest
class ImportTest {

    private static final byte[] SHEET =
            """
            编号,分类,标准问题,答案,启用
            U-1,物流,多久发货,48 小时内发货,是
            U-2,物流,,没有问题的一行,是
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FaqDraft draft;

    private Visitor admin;

    @BeforeEach
    void open() {
        admin = new Admins(context).signedIn();
        admin.get("/admin/import");
    }

    @Test
    void aCheckReportsAndChangesNothing() {
        draft.delete("U-1");

        HttpResponse<String> report = admin.upload("/admin/import", "问答.csv", SHEET, Map.of("dryRun", "true"));

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.body())
                .contains("检查结果：问答.csv", "导入 1 条到草稿", "第 3 行", "未导入", "下载不能导入的行")
                .doesNotContain("<html");
        assertThat(draft.find("U-1")).isEmpty();
    }

    @Test
    void theSameFileSentForGoodGoesIntoTheDraft() {
        HttpResponse<String> report = admin.upload("/admin/import", "问答.csv", SHEET, Map.of("dryRun", "false"));

        assertThat(report.body()).contains("已导入草稿", "去发布");
        assertThat(draft.find("U-1").orElseThrow().answer()).isEqualTo("48 小时内发货");
        draft.delete("U-1");
    }

    @Test
    void theBadRowsComeBackAsAFile() {
        HttpResponse<String> file = admin.upload("/admin/import/bad-rows", "问答.csv", SHEET, Map.of());

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "faq-bad-rows-", ".xlsx");
        assertThat(file.body()).startsWith("PK");
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedWithAReason() {
        HttpResponse<String> report = admin.upload(
                "/admin/import", "photo.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Map.of());

        assertThat(report.statusCode()).isEqualTo(422);
        assertThat(report.body()).contains("“photo.xlsx”无法导入", "草稿和线上都没有改动");
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheLimit() {
        HttpResponse<String> report =
                admin.upload("/admin/import", "large.csv", new byte[1_200_000], Map.of("dryRun", "true"));

        assertThat(report.statusCode()).isEqualTo(413);
        assertThat(report.body()).contains("文件超过 1 MB", "草稿和线上都没有改动").doesNotContain("<html");
    }

    @Test
    void nothingOfAnUploadStaysOnTheDisk() throws IOException {
        admin.upload("/admin/import", "问答.csv", SHEET, Map.of("dryRun", "true"));
        admin.upload("/admin/import", "broken.xlsx", new byte[] {'P', 'K', 3, 4, 0}, Map.of("dryRun", "true"));

        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("miaohui-upload-"));
        }
    }

    @Test
    void theDraftIsExported() {
        draft.save(io.miaohui.faq.FaqEntry.of("U-9", "导出的问题", "导出的答案"));

        HttpResponse<String> csv = admin.get("/admin/export?format=CSV");
        HttpResponse<String> xlsx = admin.get("/admin/export?format=XLSX");

        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .endsWith(".csv\"");
        assertThat(csv.body()).contains("导出的问题");
        assertThat(xlsx.body()).startsWith("PK");
        draft.delete("U-9");
    }

    @Test
    void anUploadWithoutTheTokenIsRefused() {
        HttpResponse<String> response = admin.postRaw(
                "/admin/import",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na\r\n--x--\r\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(403);
    }
}
