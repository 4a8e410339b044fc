/* What completes: at once, inside the call, on another thread. */
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

typedef void (*done_fn)(void *state, int status);

int operation_at_once(unsigned char *data, size_t length, done_fn done, void *state) {
    (void)done;
    (void)state;
    data[length - 1] = 1;
    return 0;
}

int operation_inline(unsigned char *data, size_t length, done_fn done, void *state) {
    data[length - 1] = 1;
    done(state, 0);
    return 1;
}

enum { ROOM = 256 };
static struct {
    unsigned char *last;
    done_fn done;
    void *state;
} waiting[ROOM];
static size_t head, tail;
static int has_worker;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t more = PTHREAD_COND_INITIALIZER;

static void *work(void *unused) {
    (void)unused;
    for (;;) {
        pthread_mutex_lock(&lock);
        while (head == tail) {
            pthread_cond_wait(&more, &lock);
        }
        size_t place = head++ % ROOM;
        unsigned char *last = waiting[place].last;
        done_fn done = waiting[place].done;
        void *state = waiting[place].state;
        pthread_mutex_unlock(&lock);
        *last = 1;
        done(state, 0);
    }
    return NULL;
}

/* At most 256 wait at a time. */
int operation_elsewhere(unsigned char *data, size_t length, done_fn done, void *state) {
    pthread_t thread;
    pthread_mutex_lock(&lock);
    if (!has_worker) {
        has_worker = pthread_create(&thread, NULL, work, NULL) == 0;
        if (!has_worker) {
            pthread_mutex_unlock(&lock);
            return -1;
        }
        pthread_detach(thread);
    }
    waiting[tail % ROOM].last = data + length - 1;
    waiting[tail % ROOM].done = done;
    waiting[tail % ROOM].state = state;
    tail++;
    pthread_cond_signal(&more);
    pthread_mutex_unlock(&lock);
    return 1;
}

/* Trivial, for what it costs to have it done elsewhere. */
int operation_blocking(int value) { return value + 1; }

/* Everything at random, fast: for soaking. */
#include <stdatomic.h>

enum { KEPT = 4096 };
static _Atomic(void *) kept[KEPT];

static int later(unsigned char *last, done_fn done, void *state) {
    int queued;
    pthread_mutex_lock(&lock);
    queued = has_worker && tail - head < ROOM;
    if (queued) {
        waiting[tail % ROOM].last = last;
        waiting[tail % ROOM].done = done;
        waiting[tail % ROOM].state = state;
        tail++;
        pthread_cond_signal(&more);
    }
    pthread_mutex_unlock(&lock);
    return queued;
}

static unsigned char nobodys;

/* 0: at once; 1: inside; 2: elsewhere; 3: inside, and late once more; 4: elsewhere, twice; 5: kept, for a cancel. */
int operation_soak(unsigned char *data, size_t length, int mode, done_fn done, void *state) {
    unsigned char *last = data + length - 1;
    switch (mode) {
    case 0:
        *last = 1;
        return 0;
    case 3:
        *last = 1;
        done(state, 0);
        later(&nobodys, done, state);
        return 1;
    case 2:
    case 4:
        if (later(last, done, state)) {
            if (mode == 4) {
                later(&nobodys, done, state);
            }
            return 1;
        }
        break;
    case 5:
        for (size_t i = 0; i < KEPT; i++) {
            void *none = NULL;
            size_t place = ((uintptr_t)state + i) % KEPT;
            if (atomic_compare_exchange_strong(&kept[place], &none, state)) {
                return 1;
            }
        }
        break;
    default:
        break;
    }
    *last = 1;
    done(state, 0);
    return 1;
}

/* 1 if it was kept, and then it is not called back. */
int operation_soak_cancel(void *state) {
    for (size_t i = 0; i < KEPT; i++) {
        void *wanted = state;
        size_t place = ((uintptr_t)state + i) % KEPT;
        if (atomic_compare_exchange_strong(&kept[place], &wanted, NULL)) {
            return 1;
        }
    }
    return 0;
}

/* Waits until the worker has nothing left. */
void operation_soak_settle(void) {
    for (;;) {
        pthread_mutex_lock(&lock);
        int idle = head == tail;
        pthread_mutex_unlock(&lock);
        if (idle) {
            return;
        }
    }
}
