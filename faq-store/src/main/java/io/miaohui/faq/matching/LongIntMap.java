package io.miaohui.faq.matching;

/** From term keys to term numbers: open addressing, no boxing. Filled by one thread, then only read. */
final class LongIntMap {

    static final int ABSENT = -1;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    int size() {
        return size;
    }

    /** {@link #ABSENT} if the key is not there. */
    int get(long key) {
        for (int i = slot(key); keys[i] != 0; i = (i + 1) & (keys.length - 1)) {
            if (keys[i] == key) {
                return values[i];
            }
        }
        return ABSENT;
    }

    /** The key's number; a new key gets the next one. The key is not 0. */
    int number(long key) {
        int found = get(key);
        if (found != ABSENT) {
            return found;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        put(key, size);
        return size++;
    }

    private void put(long key, int value) {
        int i = slot(key);
        while (keys[i] != 0) {
            i = (i + 1) & (keys.length - 1);
        }
        keys[i] = key;
        values[i] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private int slot(long key) {
        return (int) (key ^ (key >>> 32)) & (keys.length - 1);
    }
}
