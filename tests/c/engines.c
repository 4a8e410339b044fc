/* Objects that calls in flight use. It counts what lives, what was freed, and what was freed too early. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    int value;
    atomic_int references;
    atomic_int running;
} engine;

static atomic_int made, freed, freed_early;

int engines_made(void) { return atomic_load(&made); }
int engines_freed(void) { return atomic_load(&freed); }
int engines_freed_early(void) { return atomic_load(&freed_early); }

engine *engine_new(int value) {
    engine *it = value < 0 ? NULL : malloc(sizeof *it);
    if (it != NULL) {
        it->value = value;
        atomic_init(&it->references, 1);
        atomic_init(&it->running, 0);
        atomic_fetch_add(&made, 1);
    }
    return it;
}

void engine_free(engine *it) {
    if (atomic_load(&it->running) != 0) {
        atomic_fetch_add(&freed_early, 1);
    }
    atomic_fetch_add(&freed, 1);
    it->value = -1;
    free(it);
}

engine *engine_ref(engine *it) {
    atomic_fetch_add(&it->references, 1);
    return it;
}

void engine_unref(engine *it) {
    if (atomic_fetch_sub(&it->references, 1) == 1) {
        engine_free(it);
    }
}

int engine_value(const engine *it) { return it->value; }

/* Calls that take a moment, on a thread of their own. */
typedef void (*engine_done)(void *state, int status);

typedef struct call {
    engine *it;
    engine *beside;
    unsigned char *data;
    size_t length;
    engine_done done;
    void *state;
    void (*work)(struct call *call);
    const char *name;
    int times;
    engine **made;
    int (*progress)(void *data, int index);
    void *progress_data;
    int status;
} call;

static atomic_int calls;

/* Waits until no call runs. */
void engines_settle(void) {
    struct timespec moment = {0, 100000};
    while (atomic_load(&calls) != 0) {
        nanosleep(&moment, NULL);
    }
}

static void *on_thread(void *argument) {
    call *its = argument;
    struct timespec moment = {0, 500000};
    engine_done done = its->done;
    void *state = its->state;
    nanosleep(&moment, NULL);
    its->work(its);
    int status = its->status;
    if (its->it != NULL) {
        atomic_fetch_sub(&its->it->running, 1);
    }
    if (its->beside != NULL) {
        atomic_fetch_sub(&its->beside->running, 1);
    }
    free(its);
    done(state, status);
    atomic_fetch_sub(&calls, 1);
    return NULL;
}

static int start(call like) {
    call *its = malloc(sizeof *its);
    pthread_t thread;
    if (its == NULL) {
        return ENOMEM;
    }
    *its = like;
    if (its->it != NULL) {
        atomic_fetch_add(&its->it->running, 1);
    }
    if (its->beside != NULL) {
        atomic_fetch_add(&its->beside->running, 1);
    }
    atomic_fetch_add(&calls, 1);
    int failed = pthread_create(&thread, NULL, on_thread, its);
    if (failed != 0) {
        atomic_fetch_sub(&calls, 1);
        free(its);
        return failed;
    }
    pthread_detach(thread);
    return 0;
}

static void fills(call *its) {
    for (size_t i = 0; i < its->length; i++) {
        its->data[i] = (unsigned char)its->it->value;
    }
}

/* Fills `data` with the engine's value. */
int engine_fill(const engine *it, unsigned char *data, size_t length, engine_done done, void *state) {
    if (length == 13) {
        return EINVAL;
    }
    return start((call){.it = (engine *)it, .data = data, .length = length, .done = done, .state = state, .work = fills});
}

static void counts(call *its) {
    if (its->times < 0) {
        its->status = EDOM;
        return;
    }
    its->it->value += its->times;
}

/* Adds to the engine's value. */
int engine_add(engine *it, int more, engine_done done, void *state) {
    return start((call){.it = it, .times = more, .done = done, .state = state, .work = counts});
}

static void compares(call *its) {
    its->status = its->it->value == (its->beside == NULL ? 0 : its->beside->value) ? 0 : EINVAL;
}

/* Whether two have one value; NULL has 0. */
int engine_compare(const engine *it, const engine *other, engine_done done, void *state) {
    return start((call){.it = (engine *)it, .beside = (engine *)other, .done = done, .state = state, .work = compares});
}

static void makes(call *its) {
    *its->made = engine_new(its->times);
    its->status = *its->made == NULL ? EINVAL : 0;
}

/* A new one, when it is done. */
int engine_make(int value, engine **out, engine_done done, void *state) {
    return start((call){.times = value, .made = out, .done = done, .state = state, .work = makes});
}

static void tells(call *its) {
    memcpy(its->data, &its->times, sizeof its->times);
}

/* The number, when it is done. */
int engine_tell(int number, int *out, engine_done done, void *state) {
    return start((call){.times = number, .data = (unsigned char *)out, .done = done, .state = state, .work = tells});
}

static void watches(call *its) {
    for (int i = 0; i < its->times; i++) {
        if (its->progress(its->progress_data, i) != 0) {
            its->status = ECANCELED;
            return;
        }
    }
}

/* Tells how far it is, on its thread, before it is done. */
int engine_watch(int times, int (*progress)(void *data, int index), void *data, engine_done done, void *state) {
    return start((call){.times = times, .progress = progress, .progress_data = data, .done = done, .state = state, .work = watches});
}

struct label {
    const char *name;
    int times;
};

static void writes(call *its) {
    size_t room = its->length, name = strlen(its->name);
    unsigned char *place = its->data;
    for (int i = 0; i < its->times; i++) {
        if (room < name + 1) {
            its->status = ENOSPC;
            return;
        }
        memcpy(place, its->name, name);
        place += name;
        room -= name;
    }
    *place = 0;
}

static void writes_label(call *its) {
    struct label label;
    memcpy(&label, its->name, sizeof label);
    its->name = label.name;
    its->times = label.times;
    writes(its);
}

/* Writes a text several times. What `label` points at is read when the call runs. */
int engine_write(const struct label *label, char *out, size_t room, engine_done done, void *state) {
    return start((call){.name = (const char *)label, .data = (unsigned char *)out, .length = room, .done = done, .state = state, .work = writes_label});
}

int engine_repeat(const char *name, int times, char *out, size_t room, engine_done done, void *state) {
    return start((call){.name = name, .times = times, .data = (unsigned char *)out, .length = room, .done = done, .state = state, .work = writes});
}

/* Blocking ones. */
int engine_sleep(const engine *it, int microseconds) {
    struct timespec moment = {microseconds / 1000000, (long)(microseconds % 1000000) * 1000};
    atomic_fetch_add(&((engine *)it)->running, 1);
    nanosleep(&moment, NULL);
    atomic_fetch_sub(&((engine *)it)->running, 1);
    return it->value;
}

int engine_change(engine *it, int to) {
    atomic_fetch_add(&it->running, 1);
    int before = it->value;
    it->value = to;
    atomic_fetch_sub(&it->running, 1);
    return before;
}

/* Calls back for each number below `count`, until it is told to stop. */
int engine_each(int count, int (*visit)(void *data, int index), void *data) {
    for (int i = 0; i < count; i++) {
        if (visit(data, i) != 0) {
            return i;
        }
    }
    return count;
}

/* Fails with the errno that it is told. */
int engine_fail(int number) {
    errno = number;
    return number == 0 ? 0 : -1;
}

/* The message of the last failure of this thread, as libraries with a queue for each have it. */
static _Thread_local char last_message[32];

int engine_refuse(int number) {
    if (number == 0) {
        return 0;
    }
    snprintf(last_message, sizeof last_message, "refused %d", number);
    return number;
}

const char *engine_message(void) { return last_message; }

/* Takes the engine away; returns its value. */
int engine_finish(engine *it) {
    int value = it->value;
    engine_free(it);
    return value;
}

/* Takes it away if its value is even. */
int engine_retire(engine *it) {
    if (it->value % 2 != 0) {
        return EDOM;
    }
    engine_free(it);
    return 0;
}

static void retires(call *its) { its->status = engine_retire((engine *)(void *)its->data); }

/* The same, later. */
int engine_retire_later(engine *it, engine_done done, void *state) {
    return start((call){.data = (unsigned char *)it, .done = done, .state = state, .work = retires});
}

/* Doubles a record's numbers. */
struct span {
    int from;
    int to;
};

void engine_double(struct span *span) {
    span->from *= 2;
    span->to *= 2;
}

/* Describes a number in text; returns how long. */
size_t engine_describe(int number, char *out, size_t room) {
    int written = snprintf(out, room, "number %d", number);
    return written < 0 ? 0 : (size_t)written;
}

/* Sums what there is: NULL is 1000. */
long engine_sum(const unsigned char *data, size_t length, const int *bias) {
    long sum = bias == NULL ? 0 : *bias;
    if (data == NULL) {
        return sum + 1000;
    }
    for (size_t i = 0; i < length; i++) {
        sum += data[i];
    }
    return sum;
}

/* Adds the two into the third. */
void engine_mix(const unsigned char *left, const unsigned short *right, unsigned int *total, size_t length) {
    for (size_t i = 0; i < length; i++) {
        total[i] = (unsigned int)left[i] + right[i];
    }
}
