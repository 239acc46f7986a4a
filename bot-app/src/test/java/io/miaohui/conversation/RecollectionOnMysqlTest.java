package io.miaohui.conversation;

@OnMysql
class RecollectionOnMysqlTest extends RecollectionContract {}
