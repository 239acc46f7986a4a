package io.miaohui.faq.spreadsheet;

import java.util.List;

/** Takes the rows of a file, sheet by sheet. */
interface RowSink {

    void startSheet(String name);

    /**
     * A row with content.
     *
     * @param number as the spreadsheet program numbers it, from 1
     * @return whether the rest of this sheet is wanted
     */
    boolean row(int number, List<Cell> cells);

    /** Whether a row names the columns: it tells what separates the cells of a text. */
    default boolean isHeading(List<Cell> cells) {
        return false;
    }

    /** @param lastRow the last row of the used range, with or without content; 0 if there is none */
    void endSheet(int lastRow);
}
