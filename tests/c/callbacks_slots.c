/* An object that keeps what is called, without a destructor: whoever set it knows when that ends. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef int32_t (*emitter_f)(void *data, int32_t value);

struct emitter {
    emitter_f f;
    void *data;
    int32_t calls;
};

/* What a loop of events would find. */
static _Thread_local struct emitter *latest;

struct emitter *emitter_new(void) { return latest = calloc(1, sizeof(struct emitter)); }

struct emitter *radio_tuned(emitter_f f, void *data) {
    struct emitter *of = emitter_new();
    if (of) of->f = f, of->data = data;
    return of;
}

/* It says goodbye to what it keeps. */
void emitter_free(struct emitter *of) {
    if (of->f) of->f(of->data, -1);
    if (of == latest) latest = NULL;
    free(of);
}

/* Sets what is called, and may call it at once; on failure it keeps what it had. */
int32_t emitter_on(struct emitter *of, emitter_f f, void *data, int32_t fail, int32_t at_once) {
    if (fail) return -1;
    if (f && at_once && f(data, at_once) < 0) return -2;
    of->f = f, of->data = data;
    return 0;
}

/* What it answers; -100 without one. */
int32_t emitter_fire(struct emitter *of, int32_t value) {
    if (!of->f) return -100;
    of->calls++;
    return of->f(of->data, value);
}

/* The latest one of this thread, which nobody names. */
int32_t emitters_poll(int32_t value) { return latest ? emitter_fire(latest, value) : -200; }

/* Until one is negative; how many were not. */
int32_t emitter_fire_many(struct emitter *of, int32_t n) {
    int32_t i = 0;
    while (i < n && emitter_fire(of, i) >= 0) i++;
    return i < n ? -1 : i;
}

int32_t emitter_calls(const struct emitter *of) { return of->calls; }
