package io.miaohui.connectors.wecom;

import io.miaohui.connectors.ChannelContractTest;
import io.miaohui.connectors.ChannelHarness;

class KfContractTest extends ChannelContractTest {

    @Override
    protected ChannelHarness platform() {
        return new KfHarness();
    }
}
