package io.miaohui.connectors.web;

import io.miaohui.connectors.ChannelContractTest;
import io.miaohui.connectors.ChannelHarness;

class WebContractTest extends ChannelContractTest {

    @Override
    protected ChannelHarness platform() {
        return new WebPlatform();
    }
}
