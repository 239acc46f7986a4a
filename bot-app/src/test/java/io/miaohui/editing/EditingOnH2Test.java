package io.miaohui.editing;

import java.util.UUID;

class EditingOnH2Test extends EditingContract {

    @Override
    EditingWorld world() {
        return new EditingWorld(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                "sa");
    }
}
