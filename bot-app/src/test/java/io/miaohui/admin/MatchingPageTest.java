package io.miaohui.admin;

import static io.miaohui.admin.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.faq.Faq;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Training;
import io.miaohui.faq.Tuning;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ConsoleTest
class MatchingPageTest {

    private static final String PAGE = "/admin/matching";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tuning tuning;

    @Autowired
    private Training training;

    private DemoFeedback customers;
    private Visitor admin;

    @BeforeEach
    void aShopIsLive() {
        Admins admins = new Admins(context);
        customers = new DemoFeedback(
                context.getBean(Feedback.class), context.getBean(Faq.class), context.getBean(JdbcTemplate.class));
        customers.forget();
        LiveShop.publish(admins, context.getBean(Faq.class));
        admin = admins.signedIn();
    }

    @AfterEach
    void leaveNoTrace() {
        tuning.reset("test");
        customers.forget();
    }

    @Test
    void withoutFeedbackThePageSaysSoAndShowsWhatTheProductWasMeasuredWith() {
        String page = admin.get(PAGE).body();

        assertThat(page)
                .contains("你们的反馈还太少：能用的问题有 0 个，至少要 50 个", "只供参考", "<table", "答错最多")
                .contains("disabled=\"disabled\"");
    }

    @Test
    void manyVerdictsAreMeasuredWhileThePageIsThereAlready() {
        customers.say(140);

        String page = admin.get(PAGE).body();
        assertThat(page).contains("正在用反馈里的问题", "measure=true", "<noscript>").doesNotContain("data-right");

        String part = admin.get(PAGE + "?measure=true&wrong=2", "HX-Request", "true", "HX-Target", "trade-off")
                .body();
        assertThat(part).contains("根据最近 140 条反馈", "data-right=").doesNotContain("<html");
        assertThat(admin.get(PAGE).body()).contains("根据最近 140 条反馈");
    }

    @Test
    void theThresholdThatKeepsToAShareIsShownAndChosen() {
        customers.say(140);
        double proposed =
                training.measure().tradeOff().proposed(0.05).orElseThrow().answerAt();

        String page = admin.get(PAGE + "?measure=true&wrong=5").body();
        assertThat(page).contains("采用 " + Math.round(100 * proposed) + "%");

        admin.post(PAGE + "/answer-at", Map.of("answerAt", String.valueOf(proposed)));
        assertThat(tuning.thresholds().answerAt()).isEqualTo(proposed);
        assertThat(admin.get(PAGE).body()).contains("已生效：把握达到 " + Math.round(100 * proposed) + "%", "恢复默认", "选定");
    }

    @Test
    void theTryOutDecidesByWhatWasChosen() {
        admin.get(PAGE);
        admin.post(PAGE + "/answer-at", Map.of("answerAt", "0.99"));

        assertThat(admin.get("/admin/try?q=%E9%80%80%E8%B4%A7%E6%80%8E%E4%B9%88%E5%BC%84")
                        .body())
                .contains("99% 以上可以直接回答");
    }

    @Test
    void trainingIsComparedBeforeItIsUsedAndTakenBackAfter() {
        customers.say(140);
        admin.get(PAGE + "?measure=true");

        String compared = location(admin.post(PAGE + "/train", Map.of()));
        assertThat(compared).startsWith(PAGE + "?trained=");
        assertThat(admin.get(compared).body()).contains("训练前", "训练后", "采用训练后的权重和门槛");
        assertThat(tuning.current().isDefault()).isTrue();

        String trained = compared.substring(compared.indexOf('=') + 1);
        admin.post(PAGE + "/use", Map.of("trained", trained));
        assertThat(admin.get(PAGE).body()).contains("已生效：用训练后的权重", "训练 " + trained);
        assertThat(tuning.current().training()).isEqualTo(Long.valueOf(trained));

        admin.post(PAGE + "/reset", Map.of());
        assertThat(admin.get(PAGE).body()).contains("已恢复默认", "这是默认设置");
        assertThat(tuning.current().isDefault()).isTrue();
    }

    @Test
    void tooLittleFeedbackTeachesNothing() {
        customers.say(10);
        admin.get(PAGE);

        admin.post(PAGE + "/train", Map.of());

        assertThat(admin.get(PAGE).body()).contains("反馈还太少，没有训练");
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        admin.get(PAGE);

        assertThat(admin.get(PAGE + "?wrong=-1").statusCode()).isEqualTo(400);
        assertThat(admin.get(PAGE + "?wrong=NaN").statusCode()).isEqualTo(400);
        assertThat(admin.get(PAGE + "?trained=987654").statusCode()).isEqualTo(404);
        assertThat(admin.post(PAGE + "/answer-at", Map.of("answerAt", "1.5")).statusCode())
                .isEqualTo(400);
        assertThat(admin.post(PAGE + "/use", Map.of("trained", "987654")).statusCode())
                .isEqualTo(404);
        assertThat(tuning.current().isDefault()).isTrue();
    }
}
