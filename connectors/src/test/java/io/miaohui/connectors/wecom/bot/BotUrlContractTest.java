package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.ChannelContractTest;
import io.miaohui.connectors.ChannelHarness;

class BotUrlContractTest extends ChannelContractTest {

    @Override
    protected ChannelHarness platform() {
        return new BotUrlHarness();
    }
}
