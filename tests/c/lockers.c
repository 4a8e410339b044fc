/* Objects that are numbers, the first of which is 0, or pointers, of which -1 is none, handed over in records and
   unions. Each is counted, and freed twice is seen. */

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

enum { LOCKERS = 64 };

typedef struct bench {
    int alive;
} bench;

static _Thread_local int open_now[LOCKERS];
static _Thread_local bench benches[LOCKERS];
static _Thread_local int taken, seats, freed, wrong, blocks;

int lockers_alive(void) { return taken + seats - freed; }
int lockers_freed(void) { return freed; }
int lockers_wrong(void) { return wrong; }
int lockers_blocks(void) { return blocks; }

void lockers_begin(void) { taken = seats = freed = wrong = blocks = 0; }

static int32_t locker_new(void) {
    if (taken == LOCKERS)
        abort();
    open_now[taken] = 1;
    return taken++;
}

static bench *bench_new(void) {
    if (seats == LOCKERS)
        abort();
    benches[seats].alive = 1;
    return &benches[seats++];
}

void locker_free(int32_t locker) {
    if (locker < 0 || locker >= taken || !open_now[locker]) {
        wrong++;
        return;
    }
    open_now[locker] = 0;
    freed++;
}

void bench_free(bench *seat) {
    wrong += !seat->alive;
    seat->alive = 0;
    freed++;
}

typedef struct rented {
    int32_t first;
    int32_t second;
    bench *seat;
    int32_t level;
} rented;

enum { NO_FIRST = 1, NO_SECOND = 2, NO_SEAT = 4, BAD_LEVEL = 8, LEFT_AS_IT_IS = 16 };

/* Where something is left as it is, nobody writes at all. */
static void rent(int how, rented *out) {
    if (how & LEFT_AS_IT_IS)
        return;
    out->first = how & NO_FIRST ? -1 : locker_new();
    out->second = how & NO_SECOND ? -1 : locker_new();
    out->seat = how & NO_SEAT ? (bench *)(intptr_t)-1 : bench_new();
    out->level = how & BAD_LEVEL ? 7 : 1;
}

int locker_rent(int how, rented *out) {
    rent(how, out);
    return 0;
}

void locker_rent_two(int how, rented *out, size_t room, size_t *count) {
    for (size_t at = 0; at < room && at < 2; at++)
        rent(at == 1 ? how : 0, &out[at]);
    *count = room < 2 ? room : 2;
}

typedef struct chosen {
    int32_t kind;
    union {
        int32_t locker;
        bench *seat;
        int64_t number;
    } is;
    int32_t level;
} chosen;

static void choose(int kind, int level, chosen *out) {
    out->kind = kind;
    out->level = level;
    switch (kind) {
    case 0: out->is.locker = locker_new(); break;
    case 1: out->is.seat = bench_new(); break;
    default: out->is.number = 3; break;
    }
}

/* A negative kind: nothing is written. */
int locker_choose(int kind, int level, chosen *out) {
    if (kind >= 0)
        choose(kind, level, out);
    return 0;
}

/* A union in memory of its own. */
chosen *locker_seal(int kind, int level) {
    chosen *made = calloc(1, sizeof *made);
    if (made == NULL)
        abort();
    blocks++;
    choose(kind, level, made);
    return made;
}

void lockers_block_free(void *of) {
    blocks--;
    free(of);
}
