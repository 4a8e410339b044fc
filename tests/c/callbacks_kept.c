/* Closures that C keeps, one of each kind a thread, and closures that other threads call. */
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t (*kept_f)(int32_t value, void *data);
typedef void (*kept_destroy)(void *data);

static _Thread_local struct {
    kept_f f;
    void *data;
    kept_destroy destroy;
} observer;
static _Thread_local int32_t destroyed;

void kept_clear(void) {
    kept_destroy destroy = observer.destroy;
    void *data = observer.data;
    observer.f = NULL, observer.data = NULL, observer.destroy = NULL;
    if (destroy) destroyed++, destroy(data);
}

/* Replaces the observer. On failure, -1, it destroys the new one at once, as SQLite's `create_function_v2`. */
int32_t kept_set(kept_f f, void *data, kept_destroy destroy, int32_t fail) {
    if (fail) {
        if (destroy) destroyed++, destroy(data);
        return -1;
    }
    kept_clear();
    observer.f = f, observer.data = data, observer.destroy = destroy;
    return 0;
}

/* The same; on failure it leaves the new one to the caller. */
int32_t kept_set_ok(kept_f f, void *data, kept_destroy destroy, int32_t fail) {
    return fail ? -1 : kept_set(f, data, destroy, 0);
}

/* What the observer answers; -100 without one. */
int32_t kept_fire(int32_t value) { return observer.f ? observer.f(value, observer.data) : -100; }

int32_t kept_destroyed(void) { return destroyed; }

/* For ever: the last one, of all threads. */
static kept_f hook;
static void *hook_data;
int32_t kept_hook(kept_f f, void *data, int32_t fail) {
    if (fail) return -1;
    hook = f, hook_data = data;
    return 0;
}
int32_t kept_run_hook(int32_t value) { return hook ? hook(value, hook_data) : -100; }

/* Without state. */
static _Thread_local int32_t (*plain)(int32_t);
void kept_plain(int32_t (*f)(int32_t)) { plain = f; }
int32_t kept_run_plain(int32_t value) { return plain(value); }

/* Once: now, later, or not at all, on failure. */
static _Thread_local kept_f later;
static _Thread_local void *later_data;
int32_t kept_once(kept_f f, void *data, int32_t when) {
    if (when < 0) return -1;
    if (when == 0) return f(0, data) < 0 ? -2 : 0;
    later = f, later_data = data;
    return 0;
}
int32_t kept_run_once(int32_t value) {
    kept_f f = later;
    later = NULL;
    return f ? f(value, later_data) : -100;
}

/* Two functions of one object. */
static _Thread_local struct {
    void (*start)(void *, int32_t);
    int32_t (*end)(void *);
    void *data;
    kept_destroy destroy;
} visitor;
void kept_visitor(void (*start)(void *, int32_t), int32_t (*end)(void *), void *data, kept_destroy destroy) {
    if (visitor.destroy) visitor.destroy(visitor.data);
    visitor.start = start, visitor.end = end, visitor.data = data, visitor.destroy = destroy;
}
void kept_visitor_clear(void) {
    if (visitor.destroy) visitor.destroy(visitor.data);
    visitor.destroy = NULL;
}
int32_t kept_visit(int32_t value) {
    visitor.start(visitor.data, value);
    return visitor.end(visitor.data);
}

/* On other threads. */
struct job {
    kept_f f;
    void *data;
    int32_t n, sum;
};
static void *run(void *of) {
    struct job *job = of;
    for (int32_t i = 0; i < job->n; i++) job->sum += job->f(i, job->data);
    return NULL;
}
int32_t kept_on_threads(int32_t threads, int32_t n, kept_f f, void *data) {
    struct job jobs[8] = {{0}};
    pthread_t ids[8];
    int32_t sum = 0, started = 0;
    if (threads > 8) threads = 8;
    for (; started < threads; started++) {
        jobs[started] = (struct job){f, data, n, 0};
        if (pthread_create(&ids[started], NULL, run, &jobs[started])) break;
    }
    for (int32_t i = 0; i < started; i++) pthread_join(ids[i], NULL), sum += jobs[i].sum;
    return sum;
}
int32_t kept_on_thread(int32_t n, kept_f f, void *data) { return kept_on_threads(1, n, f, data); }
