/* A press that asks its watcher, in the middle of a change, and counts every call that comes meanwhile: it would be lost. */
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>

typedef int32_t (*watcher_f)(void *data, int32_t sheet);

struct press {
    watcher_f f;
    void *data;
    int32_t printed;
    int32_t references;
};

struct proof {
    struct press *of;
    int32_t value;
};

static _Thread_local int32_t changing;
static _Thread_local int32_t lost;
static _Thread_local int32_t freed;
static _Atomic int32_t freed_anywhere;

static void called(void) {
    if (changing) lost++;
}

/* Calls that came in the middle of a change of this thread's, and objects freed on it. */
int32_t press_lost(void) { return lost; }
int32_t press_freed(void) { return freed; }
int32_t press_freed_anywhere(void) { return freed_anywhere; }

struct press *press_new(void) {
    struct press *of = calloc(1, sizeof(struct press));
    if (of) of->references = 1;
    return of;
}

struct press *press_ref(struct press *of) {
    called();
    of->references++;
    return of;
}

int32_t press_free(struct press *of) {
    called();
    if (--of->references) return 0;
    freed++;
    freed_anywhere++;
    free(of);
    return 0;
}

int32_t press_watch(struct press *of, watcher_f f, void *data) {
    called();
    of->f = f, of->data = data;
    return 0;
}

static int32_t ask(watcher_f f, void *data, int32_t sheet) {
    changing++;
    int32_t answer = f ? f(data, sheet) : 0;
    changing--;
    return answer;
}

/* Prints so many sheets, of which the watcher may stop each. */
int32_t press_print(struct press *of, int32_t n) {
    called();
    for (int32_t i = 0; i < n; i++) {
        if (ask(of->f, of->data, i) < 0) return -1;
        of->printed++;
    }
    return of->printed;
}

/* The same with a watcher for this call. */
int32_t press_print_watched(struct press *of, int32_t n, watcher_f f, void *data) {
    called();
    for (int32_t i = 0; i < n; i++) {
        if (ask(f, data, i) < 0) return -1;
        of->printed++;
    }
    return of->printed;
}

struct order {
    struct press *of;
    int32_t n;
};

int32_t press_order(const struct order *order) { return press_print(order->of, order->n); }

int32_t press_printed(const struct press *of) {
    called();
    return of->printed;
}

int32_t press_printed_of_all(struct press *const *all, size_t n) {
    called();
    int32_t sum = 0;
    for (size_t i = 0; i < n; i++) sum += all[i]->printed;
    return sum;
}

struct proof *proof_new(struct press *of) {
    called();
    struct proof *proof = calloc(1, sizeof(struct proof));
    if (proof) proof->of = of;
    return proof;
}

int32_t proof_free(struct proof *of) {
    called();
    freed++;
    free(of);
    return 0;
}

int32_t proof_write(struct proof *of, int32_t value) {
    called();
    of->value = value;
    return of->of->printed + value;
}

/* A desk, which is no part of a press, asks in the middle of a change of all of them. */
struct desk {
    watcher_f f;
    void *data;
};

struct desk *desk_new(void) { return calloc(1, sizeof(struct desk)); }

void desk_free(struct desk *of) { free(of); }

void desk_watch(struct desk *of, watcher_f f, void *data) { of->f = f, of->data = data; }

int32_t desk_ask(struct desk *of) { return ask(of->f, of->data, 1); }

int32_t desk_ask_once(watcher_f f, void *data) { return ask(f, data, 1); }

int32_t press_scrap(struct press *of) { return press_free(of); }

/* Those who wait until all are served. */
typedef void (*served_f)(void *data);

static _Thread_local struct {
    served_f f;
    void *data;
} waiting[8];
static _Thread_local int32_t waiters;
static _Thread_local int32_t given_up;

int32_t press_wait(struct press *of, served_f f, void *data) {
    called();
    (void)of;
    waiting[waiters].f = f, waiting[waiters].data = data;
    waiters++;
    return 1;
}

int32_t press_give_up(struct press *of, void *data) {
    called();
    (void)of, (void)data;
    given_up++;
    return 0;
}

int32_t press_serve(void) {
    int32_t n = waiters;
    for (waiters = 0; waiters < n; waiters++) waiting[waiters].f(waiting[waiters].data);
    waiters = 0;
    return n;
}

int32_t press_given_up(void) { return given_up; }

/* Who waits for the bell, which rings in the middle of something. */
static void (*rings)(void *data);
static void *rings_data;

void bell_await(struct press *of, void (*f)(void *data), void *data) {
    (void)of;
    called();
    rings = f, rings_data = data;
}

void bell_strike(void) {
    changing++;
    if (rings) rings(rings_data);
    rings = NULL;
    changing--;
}
