package jp.miyamichi.planner.streets;

import java.util.Arrays;

/// A priority queue of labels by weight: a 4-ary heap in two arrays. A label whose weight fell is simply added again;
/// whoever takes it out compares the key with the weight the label has now.
final class LabelHeap {

    private static final int CHILDREN = 4;

    private double[] keys = new double[1024];
    private int[] labels = new int[1024];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    double minKey() {
        return keys[0];
    }

    void add(double key, int label) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            labels = Arrays.copyOf(labels, 2 * size);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) / CHILDREN;
            if (keys[parent] <= key) {
                break;
            }
            keys[hole] = keys[parent];
            labels[hole] = labels[parent];
            hole = parent;
        }
        keys[hole] = key;
        labels[hole] = label;
    }

    int removeMin() {
        int min = labels[0];
        double key = keys[--size];
        int label = labels[size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            int end = Math.min(child + CHILDREN, size);
            int least = child;
            for (int other = child + 1; other < end; other++) {
                if (keys[other] < keys[least]) {
                    least = other;
                }
            }
            if (keys[least] >= key) {
                break;
            }
            keys[hole] = keys[least];
            labels[hole] = labels[least];
            hole = least;
            child = CHILDREN * hole + 1;
        }
        keys[hole] = key;
        labels[hole] = label;
        return min;
    }
}
