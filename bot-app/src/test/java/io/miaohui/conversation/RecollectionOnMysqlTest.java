package io.miaohui.conversation;

import io.miaohui.OnMysql;

@OnMysql
class RecollectionOnMysqlTest extends RecollectionContract {}
