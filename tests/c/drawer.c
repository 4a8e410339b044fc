/* An object that keeps what it is given, and says on a thread of its own when it has. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef void (*drawer_done)(void *state, int status);
typedef int (*drawer_watcher)(void *data, int value);

typedef struct drawer {
    const unsigned char *bytes;
    size_t count;
    drawer_watcher watcher;
    void *data;
} drawer;

struct put {
    drawer *of;
    drawer like;
    int status;
    drawer_done done;
    void *state;
};

static atomic_int putting;

/* Waits until nothing is put any more. */
void drawers_settle(void) {
    struct timespec moment = {0, 100000};
    while (atomic_load(&putting) != 0) {
        nanosleep(&moment, NULL);
    }
}

drawer *drawer_new(void) { return calloc(1, sizeof(drawer)); }

/* It tells its watcher. */
void drawer_free(drawer *of) {
    if (of->watcher != NULL) {
        of->watcher(of->data, -1);
    }
    free(of);
}

static void *put_on_thread(void *argument) {
    struct put *put = argument;
    struct timespec moment = {0, 200000};
    nanosleep(&moment, NULL);
    if (put->status == 0) {
        *put->of = put->like;
    }
    put->done(put->state, put->status);
    free(put);
    atomic_fetch_sub(&putting, 1);
    return NULL;
}

static int start(struct put like) {
    struct put *put = malloc(sizeof *put);
    pthread_t thread;
    if (put == NULL) {
        return -1;
    }
    *put = like;
    atomic_fetch_add(&putting, 1);
    if (pthread_create(&thread, NULL, put_on_thread, put) != 0) {
        atomic_fetch_sub(&putting, 1);
        free(put);
        return -1;
    }
    pthread_detach(thread);
    return 0;
}

/* Keeps these bytes for those that it had: not if there are 13 of them, which it says at once, nor an odd number, which it says
 * later. */
int drawer_put(drawer *of, const unsigned char *bytes, size_t count, drawer_done done, void *state) {
    drawer like = *of;
    if (count == 13) {
        return -13;
    }
    like.bytes = bytes;
    like.count = count;
    return start((struct put){of, like, count % 2 == 0 ? 0 : 7, done, state});
}

/* Keeps this watcher for the one that it had, unless it is told to fail. */
int drawer_watch(drawer *of, drawer_watcher watcher, void *data, int fails, drawer_done done, void *state) {
    drawer like = *of;
    like.watcher = watcher;
    like.data = data;
    return start((struct put){of, like, fails, done, state});
}

/* What it has, added up. */
int drawer_sum(const drawer *of) {
    int sum = 0;
    for (size_t at = 0; at < of->count; at++) {
        sum += of->bytes[at];
    }
    return sum;
}

/* Tells its watcher; 0 without one. */
int drawer_tell(drawer *of, int value) { return of->watcher == NULL ? 0 : of->watcher(of->data, value); }
