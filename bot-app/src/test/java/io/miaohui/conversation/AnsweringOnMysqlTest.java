package io.miaohui.conversation;

@OnMysql
class AnsweringOnMysqlTest extends AnsweringContract {}
