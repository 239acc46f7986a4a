package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ChannelContractTest;
import io.miaohui.connectors.ChannelHarness;

class DingtalkHttpContractTest extends ChannelContractTest {

    @Override
    protected ChannelHarness platform() {
        return new DingtalkHarness(DingtalkSettings.Mode.HTTP);
    }
}
