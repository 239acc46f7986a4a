package io.miaohui.handoff;

import io.miaohui.connectors.Reply;

/** Bare words about waiting and its end. */
final class PlainCareTexts implements CareTexts {
    @Override
    public String closed(Handoff handoff, Opening opening) {
        return "下班：" + (opening.at() == null ? "不知道" : opening.at().toLocalDateTime());
    }

    @Override
    public String passedOn(Handoff handoff) {
        return "换人：" + handoff.code();
    }

    @Override
    public String delayed(Handoff handoff) {
        return "久等：" + handoff.code();
    }

    @Override
    public Reply askSolved(Handoff handoff) {
        return Reply.text("解决了吗");
    }
}
