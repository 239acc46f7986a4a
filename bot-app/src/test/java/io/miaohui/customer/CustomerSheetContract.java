package io.miaohui.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.TestDatabase;
import io.miaohui.connectors.MutableClock;
import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.spreadsheet.ReadingConfiguration;
import io.miaohui.faq.spreadsheet.TableFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The spreadsheets of customers, on whatever database the subclass brings. */
abstract class CustomerSheetContract {

    private static final Identity WEB = new Identity("web", "", "4711");
    private static final Identity WECOM = new Identity("wecom", "service", "zhangsan");

    @TempDir
    Path folder;

    private Customers customers;
    private CustomerSheets sheets;

    abstract DataSource database();

    @BeforeEach
    void nobodyIsKnown() {
        DataSource database = database();
        customers = TestCustomers.on(
                TestDatabase.session(database, TestCustomers::addTo),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                new MutableClock(Instant.parse("2026-11-23T01:00:00Z")));
        try (var context = new AnnotationConfigApplicationContext(ReadingConfiguration.class)) {
            sheets = new CustomerSheets(customers, context.getBean(TableFiles.class));
        }
    }

    @Test
    void aWorkbookAsPeopleWriteItIsRead() throws IOException {
        Path file = workbook(
                new Object[] {"请按说明填写"},
                new Object[] {"会员号", "姓名", "VIP", "备注", "企业微信:service", "网页", "城市"},
                new Object[] {1001, " 张先生 ", "是", "老客户\n少催", "zhangsan", "4711\nvip-4711", "杭州"},
                new Object[] {"M-2", "", "", "", "", "", ""});

        Report report = sheets.load(file, "客户.xlsx", false);

        assertThat(report.problems()).isEmpty();
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.ignored()).anyMatch(it -> it.contains("城市"));
        assertThat(customers.find("1001"))
                .contains(new Customer(
                        "1001", "张先生", true, "老客户\n少催", List.of(WECOM, WEB, new Identity("web", "", "vip-4711"))));
    }

    @Test
    void badRowsAreNamedWithWhatToDoAndTheOthersGoIn() throws IOException {
        customers.save(new Customer("M-9", "", false, "", List.of(new Identity("dingtalk", "", "staff9"))));

        Report report = load(
                """
                客户编号,姓名,VIP,钉钉
                M-1,张先生,是,staff1
                ,没有编号,,
                M-3,李女士,大概,staff3
                M 4,空格,,
                M-1,又一行,,
                M-6,抢别人的,,staff9
                M-7,同一个,,staff1
                """);

        assertThat(report.problems())
                .extracting(Problem::row, Problem::column, Problem::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "客户编号", "“客户编号”是空的"),
                        org.assertj.core.groups.Tuple.tuple(4, "VIP", "“VIP”看不懂：大概"),
                        org.assertj.core.groups.Tuple.tuple(5, "客户编号", "“客户编号”不能用：M 4"),
                        org.assertj.core.groups.Tuple.tuple(6, null, "客户编号与第 2 行重复"),
                        org.assertj.core.groups.Tuple.tuple(7, "钉钉", "staff9 已经属于客户 M-9"),
                        org.assertj.core.groups.Tuple.tuple(8, "钉钉", "staff1 在第 2 行也有"));
        assertThat(report.problems()).allSatisfy(it -> assertThat(it.todo()).isNotEmpty());
        assertThat(found("")).containsExactly("M-1", "M-9");
        assertThat(report.badRows()).hasSize(6);
    }

    @Test
    void theBadRowsComeBackAsAWorkbookThatGoesInOnceMended() throws IOException {
        Report report = load("客户编号,VIP,钉钉\nM-3,大概,staff3\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.writeBadRows(report, out);

        Path mended = folder.resolve("mended.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
                var to = Files.newOutputStream(mended)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).contains("请填“是”或“否”");
            sheet.getRow(1).createCell(1).setCellValue("否");
            workbook.write(to);
        }
        Report again = sheets.load(mended, "mended.xlsx", false);

        assertThat(again.problems()).isEmpty();
        assertThat(again.ignored()).isEmpty();
        assertThat(customers.find("M-3")).isPresent();
    }

    @Test
    void anIdMovesFromOneRowToAnotherOfTheSameFile() throws IOException {
        load("客户编号,网页\nM-1,4711\nM-2,4712\n");

        assertThat(load("客户编号,网页\nM-1,4712\nM-2,4711\n").problems()).isEmpty();
        assertThat(customers.of("web", "web", "4711"))
                .get()
                .extracting(Customer::key)
                .isEqualTo("M-2");
    }

    @Test
    void aRowThatDropsOutKeepsItsIdsFromTheOthers() throws IOException {
        load("客户编号,网页\nM-1,4711\nM-2,4712\nM-3,4713\n");

        Report report = load("客户编号,网页\nM-4,4711\nM-1,4712\nM-2,4713\n");

        assertThat(report.problems())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder("4711 已经属于客户 M-1", "4712 已经属于客户 M-2", "4713 已经属于客户 M-3");
        assertThat(customers.find("M-4")).isEmpty();
    }

    @Test
    void whatTheFileHasNoColumnForStays() throws IOException {
        customers.save(new Customer("M-1", "张先生", true, "老客户", List.of(WEB, WECOM)));

        load("key,web\nM-1,4712\n");

        assertThat(customers.find("M-1"))
                .contains(new Customer("M-1", "张先生", true, "老客户", List.of(WECOM, new Identity("web", "", "4712"))));
    }

    @Test
    void aCheckChangesNothing() throws IOException {
        Report report =
                sheets.load(Files.write(folder.resolve("c.csv"), "key,name\nM-1,张\n".getBytes(UTF_8)), "c.csv", true);

        assertThat(report.added()).isEqualTo(1);
        assertThat(found("")).isEmpty();
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsReadAgain() throws IOException {
        customers.save(new Customer("M-1", "=张;\"先生\"", true, "-老客户\n'引号'", List.of(WEB, WECOM)));
        customers.save(new Customer("M-2", "", false, "", List.of(new Identity("wecom-kf", "", "wmAb_=-1"))));
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(out, format);
            Path file = Files.write(folder.resolve("export." + format), out.toByteArray());

            Report report = sheets.load(file, "export", false);

            assertThat(report.problems()).isEmpty();
            assertThat(report.ignored()).isEmpty();
            assertThat(report.unchanged()).isEqualTo(2);
        }
    }

    @Test
    void anExportedTextIsExactlyThis() throws IOException {
        customers.save(new Customer("M-1", "张先生", true, "", List.of(WEB, WECOM)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        sheets.write(out, Format.CSV);

        assertThat(out.toString(UTF_8))
                .isEqualTo("\uFEFF客户编号 key,姓名 name,VIP,备注 note,企业微信 wecom,微信客服 wecom-kf,企业微信机器人 wecom-bot,"
                        + "钉钉 dingtalk,网页 web,企业微信 wecom:service\r\nM-1,张先生,是,,,,,,4711,zhangsan\r\n");
    }

    @Test
    void aFileWithoutHeadingsIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> load("张先生,4711\n"))
                .isInstanceOf(UnusableSpreadsheetException.class)
                .hasMessageContaining("客户编号");
        assertThatThrownBy(() -> load("")).isInstanceOf(UnusableSpreadsheetException.class);
    }

    @Test
    void aFileInAnyEncodingWithAnySeparatorIsRead() throws IOException {
        Path file = Files.write(folder.resolve("gbk.csv"), "客户编号;姓名;网页\nM-1;张先生;4711\n".getBytes("GBK"));

        assertThat(sheets.load(file, "gbk.csv", false).added()).isEqualTo(1);
        assertThat(customers.find("M-1")).get().extracting(Customer::name).isEqualTo("张先生");
    }

    @Test
    void manyRowsGoInAtOnce() throws IOException {
        StringBuilder text = new StringBuilder("key,name,web\n");
        IntStream.range(0, 1_234).forEach(i -> text.append("M-%d,客户%d,a%d|b%d\n".formatted(i, i, i, i)));

        assertThat(load(text.toString()).added()).isEqualTo(1_234);
        assertThat(load(text.toString()).unchanged()).isEqualTo(1_234);
        assertThat(customers.of("web", "web", "b1233")).isPresent();
    }

    private Report load(String csv) throws IOException {
        return sheets.load(Files.write(folder.resolve("c.csv"), csv.getBytes(UTF_8)), "c.csv", false);
    }

    private Path workbook(Object[]... rows) throws IOException {
        Path file = folder.resolve("customers.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("客户");
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int place = 0; place < rows[i].length; place++) {
                    if (rows[i][place] instanceof Integer number) {
                        row.createCell(place).setCellValue(number);
                    } else {
                        row.createCell(place).setCellValue((String) rows[i][place]);
                    }
                }
            }
            workbook.write(out);
        }
        return file;
    }

    private List<String> found(String part) {
        return customers.search(part, 0, 100).customers().stream()
                .map(Customer::key)
                .toList();
    }
}
