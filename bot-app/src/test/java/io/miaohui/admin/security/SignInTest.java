package io.miaohui.admin.security;

import static io.miaohui.admin.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.Visitor;
import io.miaohui.connectors.MutableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsoleTest
class SignInTest {

    private static final String SESSION = "MIAOHUI_ADMIN";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    private Admins admins;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        admins = new Admins(context);
        visitor = admins.visitor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/faq",
                "/admin/faq/edit?id=Q-001",
                "/admin/import",
                "/admin/export",
                "/admin/releases",
                "/admin/try?q=hello",
                "/admin/tickets",
                "/admin/password",
                "/admin/nothing-here"
            })
    void aStrangerIsSentToTheSignIn(String path) {
        HttpResponse<String> response = visitor.get(path);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).isEqualTo("/admin/login");
    }

    @Test
    void aStrangersPartOfAPageBecomesAWholeSignIn() {
        HttpResponse<String> response = visitor.get("/admin/faq", "HX-Request", "true");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("HX-Redirect")).contains("/admin/login");
    }

    @Test
    void aStrangerGetsNoSession() {
        visitor.get("/admin");
        visitor.get("/admin/login");

        assertThat(visitor.cookie(SESSION)).isEmpty();
    }

    @Test
    void theRightPasswordLeadsToWhereTheAdminWantedToGo() {
        String name = admins.freshName();
        visitor.signInFirst(name, admins.add(name), Admins.PASSWORD);
        Visitor later = admins.visitor();
        later.get("/admin/tickets");

        HttpResponse<String> response = later.signIn(name, Admins.PASSWORD);

        assertThat(location(response)).startsWith("/admin/tickets");
        assertThat(later.get("/admin/tickets").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong password", "CORRECT HORSE BATTERY"})
    void aWrongPasswordSaysNotWhichPartWasWrong(String password) {
        String name = admins.freshName();
        visitor.signInFirst(name, admins.add(name), Admins.PASSWORD);
        Visitor guesser = admins.visitor();

        HttpResponse<String> known = guesser.signIn(name, password);
        HttpResponse<String> unknown = guesser.signIn("nobody", password);

        assertThat(location(known)).isEqualTo("/admin/login?error").isEqualTo(location(unknown));
        assertThat(guesser.get("/admin/login?error").body()).contains("用户名或密码不对");
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() {
        String name = admins.freshName();
        Visitor attacker = admins.signedIn();
        String planted = attacker.cookie(SESSION).orElseThrow();
        visitor.plant(SESSION, planted);

        HttpResponse<String> response = visitor.signIn(name, admins.add(name));

        assertThat(response.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(SESSION + '=') && !cookie.contains(planted));
        assertThat(location(attacker.get("/admin"))).isEqualTo("/admin/login");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOfOtherPaths() {
        String name = admins.freshName();

        HttpResponse<String> response = visitor.signIn(name, admins.add(name));

        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("Path=/admin", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void beforeThePasswordIsReplacedNothingElseIsReachable() {
        String name = admins.freshName();
        visitor.signIn(name, admins.add(name));

        for (String path : new String[] {"/admin", "/admin/faq", "/admin/export", "/admin/releases"}) {
            HttpResponse<String> response = visitor.get(path);
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(location(response)).isEqualTo("/admin/password");
        }
        assertThat(visitor.get("/admin/password").body()).contains("请先换成你自己的密码");
        assertThat(location(visitor.post("/admin/releases/publish", Map.of()))).isEqualTo("/admin/password");
    }

    @Test
    void aReplacedPasswordEndsTheOtherSessionsAndOpensTheConsole() {
        String name = admins.freshName();
        String first = admins.add(name);
        Visitor elsewhere = admins.visitor();
        elsewhere.signIn(name, first);

        visitor.signInFirst(name, first, Admins.PASSWORD);

        assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);
        assertThat(location(elsewhere.get("/admin/password"))).isEqualTo("/admin/login?ended");
        assertThat(location(elsewhere.signIn(name, first))).isEqualTo("/admin/login?error");
    }

    @Test
    void aPasswordMadeAnewEndsTheSessionsOfTheOldOne() {
        String name = admins.freshName();
        visitor.signInFirst(name, admins.add(name), Admins.PASSWORD);

        admins.add(name);

        assertThat(location(visitor.get("/admin"))).isEqualTo("/admin/login?ended");
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor admin = admins.signedIn();
        String session = admin.cookie(SESSION).orElseThrow();

        assertThat(location(admin.post("/admin/logout", Map.of()))).isEqualTo("/admin/login?out");

        visitor.plant(SESSION, session);
        assertThat(location(visitor.get("/admin"))).isEqualTo("/admin/login");
    }

    @Test
    void afterFiveGuessesANameRestsForAWhile() {
        String name = admins.freshName();
        String password = admins.add(name);
        for (int i = 0; i < 5; i++) {
            assertThat(location(admins.visitor().signIn(name, "guess " + i))).isEqualTo("/admin/login?error");
        }

        assertThat(location(visitor.signIn(name, password))).isEqualTo("/admin/login?wait=1");
        assertThat(visitor.get("/admin/login?wait=1").body()).contains("请在 1 分钟后再试");

        clock.advance(Duration.ofSeconds(31));
        assertThat(location(visitor.signIn(name, password)))
                .startsWith("/admin")
                .doesNotContain("login");
    }

    @Test
    void eachGuessAfterARestMakesTheNextRestLonger() {
        String name = admins.freshName();
        admins.add(name);
        for (int i = 0; i < 5; i++) {
            admins.visitor().signIn(name, "guess " + i);
        }
        clock.advance(Duration.ofSeconds(31));
        admins.visitor().signIn(name, "another guess");

        clock.advance(Duration.ofSeconds(31));

        assertThat(location(admins.visitor().signIn(name, "guess"))).isEqualTo("/admin/login?wait=1");
    }

    @Test
    void aNameThatDoesNotExistRestsLikeOneThatDoes() {
        for (int i = 0; i < 5; i++) {
            admins.visitor().signIn("no-such-admin", "guess " + i);
        }

        assertThat(location(visitor.signIn("no-such-admin", "guess"))).isEqualTo("/admin/login?wait=1");
    }

    @Test
    void anAddressThatTriesManyNamesRestsToo() {
        String name = admins.freshName();
        String password = admins.add(name);
        for (int i = 0; i < 20; i++) {
            visitor.signIn("name" + i, "guess");
        }

        assertThat(location(visitor.signIn(name, password))).isEqualTo("/admin/login?wait=1");
        assertThat(location(admins.visitor().signIn(name, password))).doesNotContain("wait");
    }

    @Test
    void formsWithoutATokenAreRefused() {
        Visitor admin = admins.signedIn();

        HttpResponse<String> response =
                admin.postRaw("/admin/releases/publish", "application/x-www-form-urlencoded", "note=x".getBytes());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("不能这样操作");
    }

    @Test
    void aSignInWithoutATokenIsRefused() {
        HttpResponse<String> response = visitor.postRaw(
                "/admin/login", "application/x-www-form-urlencoded", "username=admin&password=x".getBytes());

        assertThat(response.statusCode()).isEqualTo(403);
    }
}
