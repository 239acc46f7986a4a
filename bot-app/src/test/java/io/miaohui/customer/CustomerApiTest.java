package io.miaohui.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.miaohui.TestDatabase;
import io.miaohui.connectors.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class CustomerApiTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final String ZHANG =
            "{\"name\":\"张先生\",\"vip\":true,\"note\":\"老客户\",\"identities\":[{\"channel\":\"web\",\"id\":\"4711\"}]}";

    private Customers customers;
    private MockMvc mvc;

    @BeforeEach
    void open() {
        DataSource database = TestDatabase.at(TestDatabase.h2(), "sa");
        customers = TestCustomers.on(
                TestDatabase.session(database, TestCustomers::addTo),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                new MutableClock(Instant.EPOCH));
        mvc = with(TOKEN);
    }

    @Test
    void aCustomerIsPutSeenAndDeleted() throws Exception {
        MockHttpServletResponse made = send(put("/api/customers/M-1").content(ZHANG));

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"key\":\"M-1\",\"name\":\"张先生\",\"vip\":true,\"note\":\"老客户\","
                        + "\"identities\":[{\"channel\":\"web\",\"account\":\"\",\"id\":\"4711\"}]}");
        assertThat(send(put("/api/customers/M-1").content(made.getContentAsByteArray()))
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(get("/api/customers/M-1")).getContentAsByteArray()).isEqualTo(made.getContentAsByteArray());
        assertThat(send(delete("/api/customers/M-1")).getStatus()).isEqualTo(204);
        assertThat(send(delete("/api/customers/M-1")).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/customers/M-1")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "Bearer", "Bearer 0123456789abcdeF", "Bearer 0123456789abcdef0", "Basic 0123456789abcdef"})
    void withoutTheTokenNothingIsToldOrDone(String header) throws Exception {
        customers.save(new Customer("M-1", "张先生", false, "", List.of()));
        for (MockHttpServletRequestBuilder request : List.of(
                get("/api/customers/M-1"),
                put("/api/customers/M-2").content("no json"),
                delete("/api/customers/M-1"))) {
            MockHttpServletResponse refused = mvc.perform(
                            header == null ? request : request.header("Authorization", header))
                    .andReturn()
                    .getResponse();

            assertThat(refused.getStatus()).isEqualTo(401);
            assertThat(refused.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(refused.getContentAsString()).contains("unauthorized").doesNotContain("张先生");
        }
        assertThat(customers.find("M-1")).isPresent();
    }

    @Test
    void withoutATokenInTheSettingsThereIsNoInterface() throws Exception {
        mvc = with("");

        assertThat(mvc.perform(get("/api/customers/M-1").header("Authorization", "Bearer "))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "M-1 # not json # JSON object",
                "M-1 # null # JSON object",
                "M-1 # [] # JSON object",
                "M-1 # {} {} # JSON object",
                "M-1 # {\"nmae\":\"typo\"} # JSON object",
                "M-1 # {\"key\":\"M-2\"} # the one in the address",
                "M 1 # {} # key must have",
                "M-1 # {\"identities\":[{\"channel\":\"fax\",\"id\":\"1\"}]} # identities[0]: channel must be one of",
                "M-1 # {\"identities\":[null]} # identities[0]",
                "M-1 # {\"identities\":[{\"channel\":\"web\",\"id\":\"a|b\"}]} # identities[0]: id must have",
                "M-1 # {\"identities\":[{\"channel\":\"web\",\"account\":\"a:b\",\"id\":\"1\"}]} # account must be",
            })
    void whatIsNoCustomerIsRefusedWithAReason(String key, String body, String reason) throws Exception {
        MockHttpServletResponse refused = send(put("/api/customers/{key}", key).content(body));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("\"malformed\"", reason);
        assertThat(customers.search("", 0, 1).total()).isZero();
    }

    @Test
    void whatIsTooLongIsRefused() throws Exception {
        assertThat(send(put("/api/customers/M-1").content("{\"name\":\"" + "长".repeat(65) + "\"}"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(put("/api/customers/M-1").content(new byte[70_000])).getStatus())
                .isEqualTo(413);
    }

    @Test
    void anIdOfSomebodyElseIsAConflictThatNamesThem() throws Exception {
        send(put("/api/customers/M-1").content(ZHANG));

        MockHttpServletResponse refused = send(put("/api/customers/M-2").content(ZHANG));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("\"taken\"", "web:4711 belongs to customer M-1");
        assertThat(customers.find("M-2")).isEmpty();
    }

    @Test
    void aTokenThatCanBeGuessedStopsTheStartAndNoneIsPrinted() {
        assertThatThrownBy(() -> new CustomerSettings("short"))
                .hasMessageContaining("miaohui.customers.api-token")
                .hasMessageNotContaining("short ");
        assertThat(new CustomerSettings(TOKEN)).hasToString("CustomerSettings[apiToken=***]");
    }

    private MockMvc with(String token) {
        return MockMvcBuilders.standaloneSetup(new CustomerApi(
                        customers,
                        new CustomerSettings(token),
                        JsonMapper.builder().build()))
                .build();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + TOKEN))
                .andReturn()
                .getResponse();
    }
}
