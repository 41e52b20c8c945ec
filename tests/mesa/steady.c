/* SPDX-License-Identifier: MIT */
/* Preloaded into a guest, makes its clocks tell how often they were asked: two runs see the same
 * times. */
#include <stdatomic.h>
#include <stdint.h>
#include <sys/time.h>
#include <time.h>

/* A millisecond passes with each question. */
static uint64_t milliseconds(void)
{
    static atomic_uint_fast64_t asked = 1000000000;

    return ++asked;
}

int clock_gettime(clockid_t id, struct timespec *to)
{
    const uint64_t now = milliseconds();

    (void)id;
    to->tv_sec = (time_t)(now / 1000);
    to->tv_nsec = (long)(now % 1000 * 1000000);
    return 0;
}

int gettimeofday(struct timeval *restrict to, void *restrict zone)
{
    const uint64_t now = milliseconds();

    (void)zone;
    to->tv_sec = (time_t)(now / 1000);
    to->tv_usec = (suseconds_t)(now % 1000 * 1000);
    return 0;
}
