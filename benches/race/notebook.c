/* The notebook's three programs in plain C: see notebook.js, which has the same
 * loops.
 *
 *   notebook regression|classification|gate both|one UPDATES W... b
 *
 * prints the seconds that the updates took, and W and b after them. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const double RATE = 1e-2, DELTA = 1e-4, EPSILON = 1e-7;

static const double LINE_X[5] = {1, 2, 3, 4, 5}, LINE_T[5] = {2, 3, 4, 5, 6};
static const double X[10] = {2, 4, 6, 8, 10, 12, 14, 16, 18, 20};
static const double T[10] = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
static const double INPUTS[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
static const double AND[4] = {0, 0, 0, 1};

static double sigmoid(double z) { return 1 / (1 + exp(-z)); }

static double both_logs(double t, double y) {
    return t * log(y + EPSILON) + (1 - t) * log(1 - y + EPSILON);
}

static double one_log(double t, double y) { return log((t == 1 ? y : 1 - y) + EPSILON); }

static double squares(const double *p) {
    double sum = 0;
    for (int i = 0; i < 5; i++) {
        double r = LINE_T[i] - (LINE_X[i] * p[0] + p[1]);
        sum += r * r;
    }
    return sum / 5;
}

#define ENTROPY(name, points, term, t, z)                                              \
    static double name(const double *p) {                                              \
        double sum = 0;                                                                \
        for (int i = 0; i < points; i++) sum += term(t[i], sigmoid(z));                \
        return -sum;                                                                   \
    }
#define LINE (X[i] * p[0] + p[1])
#define PLANE (INPUTS[i][0] * p[0] + INPUTS[i][1] * p[1] + p[2])
ENTROPY(classification_both, 10, both_logs, T, LINE)
ENTROPY(classification_one, 10, one_log, T, LINE)
ENTROPY(gate_both, 4, both_logs, AND, PLANE)
ENTROPY(gate_one, 4, one_log, AND, PLANE)

/* The weights from their old values, then the bias with the new ones. Inlined
 * into each program, loss and all. */
static inline __attribute__((always_inline)) double slope(double (*loss)(const double *),
                                                          double *p, int i) {
    double kept = p[i];
    p[i] = kept + DELTA;
    double above = loss(p);
    p[i] = kept - DELTA;
    double below = loss(p);
    p[i] = kept;
    return (above - below) / (2 * DELTA);
}

static inline __attribute__((always_inline)) void train(double (*loss)(const double *),
                                                        double *p, int weights, long steps) {
    for (long step = 0; step < steps; step++) {
        double gradient[2];
        for (int i = 0; i < weights; i++) gradient[i] = slope(loss, p, i);
        for (int i = 0; i < weights; i++) p[i] -= RATE * gradient[i];
        p[weights] -= RATE * slope(loss, p, weights);
    }
}

int main(int count, char **words) {
    if (count < 6) return 2;
    int both = !strcmp(words[2], "both");
    long steps = atol(words[3]);
    int size = count - 4;
    double p[3] = {0};
    for (int i = 0; i < size && i < 3; i++) p[i] = strtod(words[4 + i], NULL);
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    if (!strcmp(words[1], "regression")) train(squares, p, 1, steps);
    else if (!strcmp(words[1], "classification") && both) train(classification_both, p, 1, steps);
    else if (!strcmp(words[1], "classification")) train(classification_one, p, 1, steps);
    else if (both) train(gate_both, p, 2, steps);
    else train(gate_one, p, 2, steps);
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
    printf("{\"seconds\": %.9f, \"parameters\": [", seconds);
    for (int i = 0; i < size; i++) printf(i ? ", %.17g" : "%.17g", p[i]);
    puts("]}");
    return 0;
}
