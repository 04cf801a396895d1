package jp.miyamichi.dispatch.solve;

import java.util.Arrays;

/// A list of requests that allocates nothing while the search runs.
final class Requests {

    private int[] items = new int[32];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return items[index];
    }

    void add(int request) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = request;
    }

    void clear() {
        size = 0;
    }

    void set(Requests other) {
        size = 0;
        for (int i = 0; i < other.size; i++) {
            add(other.items[i]);
        }
    }

    void swap(int one, int other) {
        int item = items[one];
        items[one] = items[other];
        items[other] = item;
    }
}
