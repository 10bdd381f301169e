package io.tradewind.scenarios.calibration;

import io.tradewind.scenarios.data.UsImport;

/** Which goods an estimate rests on. */
public enum GoodsScope {
    /** Everything but electronics, where phones and computers were exempt and moved to other countries at the same time. */
    WITHOUT_ELECTRONICS("without electronics") {
        @Override
        boolean covers(UsImport row) {
            return !isAll(row) && !row.sector().equals(ELECTRONICS);
        }
    },
    /** Electrical equipment, but not computers, phones and chips. */
    WITHOUT_COMPUTERS("without computers and phones") {
        @Override
        boolean covers(UsImport row) {
            return !isAll(row) && !row.part().equals(COMPUTER_PART);
        }
    },
    /** Computers, phones and chips alone. */
    COMPUTERS("computers and phones alone") {
        @Override
        boolean covers(UsImport row) {
            return row.part().equals(COMPUTER_PART);
        }
    },
    /** All goods that have a sector. */
    EVERYTHING("with electronics") {
        @Override
        boolean covers(UsImport row) {
            return !isAll(row);
        }
    };

    private static final String ELECTRONICS = "electronics_electrical";
    private static final String COMPUTER_PART = "computers";

    private final String label;

    GoodsScope(String label) {
        this.label = label;
    }

    abstract boolean covers(UsImport row);

    private static boolean isAll(UsImport row) {
        return row.sector().equals(UsImport.ALL);
    }

    /** What to call it in tables. */
    public String label() {
        return label;
    }
}
