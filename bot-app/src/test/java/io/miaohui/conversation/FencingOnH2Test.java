package io.miaohui.conversation;

class FencingOnH2Test extends FencingContract {

    @Override
    String url() {
        return "jdbc:h2:mem:fencing;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=2000;DB_CLOSE_DELAY=-1";
    }

    @Override
    String user() {
        return "sa";
    }

    @Override
    int histories() {
        return Integer.getInteger("fencing.histories", 4_000);
    }
}
