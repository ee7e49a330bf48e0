/* What no program can be faster than: the longest chain of operations that wait for
 * one another in an update of the regression of five points, in two lanes, with
 * nothing beside it. It computes nothing of use.
 *
 *   chain UPDATES
 *
 * prints the seconds that they took. */
#include <emmintrin.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int count, char **words) {
    if (count < 2) return 2;
    long steps = atol(words[1]);
    /* Not known to the compiler, which would work them out. */
    volatile double five = 5, six = 6, step = 2e-4, rate = 1e-2;
    const __m128d x = _mm_set1_pd(five), t = _mm_set1_pd(six), probes = _mm_set_pd(-1e-4, 1e-4);
    const double width = step, learning_rate = rate;
    double p[2] = {0.375, 0.951};
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    for (long i = 0; i < steps; i++) {
        for (int k = 0; k < 2; k++) {
            /* W is found with x (W ± δ) at hand, as b is what it waited for. */
            __m128d z = k == 0 ? _mm_add_pd(x, _mm_set1_pd(p[1]))
                               : _mm_add_pd(_mm_mul_pd(x, _mm_set1_pd(p[0])), probes);
            __m128d r = _mm_sub_pd(t, z);
            __m128d sum = _mm_mul_pd(r, r);
            for (int point = 1; point < 5; point++) sum = _mm_add_pd(sum, x);
            __m128d loss = _mm_div_pd(sum, x);
            double rise = _mm_cvtsd_f64(loss) - _mm_cvtsd_f64(_mm_unpackhi_pd(loss, loss));
            p[k] -= learning_rate * (rise / width);
            __asm__ volatile("" : "+x"(p[k]));
        }
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
    printf("{\"seconds\": %.9f, \"parameters\": [%g, %g]}\n", seconds, p[0], p[1]);
    return 0;
}
