package io.miaohui.connectors.dingtalk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Interactive cards: a template made on DingTalk's card platform, filled with variables. All calls throw a
 * {@link org.springframework.web.client.RestClientException}.
 */
@HttpExchange(accept = "application/json", contentType = "application/json")
interface CardApi {

    /** Each value a string of at most 1 KB. */
    record Data(Map<String, String> cardParamMap) {}

    record Space(boolean supportForward) {}

    record ToGroup(String robotCode, Map<String, String> atUserIds) {}

    record ToPerson(String spaceType, String robotCode) {}

    /**
     * @param outTrackId tells the card apart, and comes back when a button is pressed
     * @param openSpaceId {@code dtv1.card//IM_GROUP.} and a group, or {@code dtv1.card//IM_ROBOT.} and a person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Create(
            String cardTemplateId,
            String outTrackId,
            String callbackType,
            Data cardData,
            String openSpaceId,
            @Nullable Space imGroupOpenSpaceModel,
            @Nullable ToGroup imGroupOpenDeliverModel,
            @Nullable Space imRobotOpenSpaceModel,
            @Nullable ToPerson imRobotOpenDeliverModel) {}

    /** The call succeeds although a delivery failed. */
    record Created(@Nullable Boolean success, @Nullable Result result) {}

    record Result(@Nullable String outTrackId, @Nullable List<DeliverResult> deliverResults) {}

    record DeliverResult(@Nullable Boolean success, @Nullable String errorMsg) {}

    record Update(String outTrackId, Data cardData, Options cardUpdateOptions) {}

    record Options(boolean updateCardDataByKey) {}

    @PostExchange("/v1.0/card/instances/createAndDeliver")
    Created create(@RequestHeader(DingtalkApi.TOKEN_HEADER) String token, @RequestBody Create card);

    @PutExchange("/v1.0/card/instances")
    void update(@RequestHeader(DingtalkApi.TOKEN_HEADER) String token, @RequestBody Update card);
}
