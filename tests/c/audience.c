/* A struct of functions that are told of objects: one, one that may be none, several, one that stands on another,
   one that is a number. */

#include <stddef.h>
#include <stdint.h>

typedef struct stage {
    int loud;
} stage;

typedef struct actor {
    stage *on;
    int number;
} actor;

typedef struct audience {
    int32_t (*sees)(void *of, stage *here, int32_t much);
    void (*misses)(void *of, const stage *here);
    int32_t (*counts)(void *of, actor *const *all, size_t n);
    int32_t (*knows)(void *of, actor *one, int32_t seat);
} audience;

static stage stages[2] = {{5}, {7}};

stage *stage_of(int index) { return &stages[index & 1]; }
int stage_loud(const stage *of) { return of->loud; }
void stage_louder(stage *of, int by) { of->loud += by; }
int actor_number(const actor *of) { return of->number + of->on->loud; }
int seat_row(int32_t seat) { return seat / 10; }

/* What all say, together. The third of the several is none. */
int64_t stage_play(stage *here, const audience *by, void *of) {
    actor one = {here, 100}, other = {here, 200};
    actor *all[3] = {&one, &other, NULL};
    int64_t sum = by->sees(of, here, 3);
    by->misses(of, NULL);
    by->misses(of, here);
    sum += by->counts(of, all, 3);
    return sum + by->knows(of, &one, 42);
}
