/* Objects that call what they keep while an operation starts, and end that on a thread of their own. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
    int (*hook)(void *data, int value);
    void *data;
} ringer;

typedef struct {
    void (*done)(void *state, int status);
    void *state;
    int status;
} end;

ringer *ringer_new(void) { return calloc(1, sizeof(ringer)); }
void ringer_free(ringer *it) { free(it); }

void ringer_hook(ringer *it, int (*hook)(void *data, int value), void *data) {
    it->hook = hook;
    it->data = data;
}

static void *brings(void *argument) {
    end its = *(end *)argument;
    struct timespec moment = {0, 500000};
    free(argument);
    nanosleep(&moment, NULL);
    its.done(its.state, its.status);
    return NULL;
}

/* Calls the hook here and now; the end comes later, with 0. */
int ringer_ring(ringer *it, int value, void (*done)(void *state, int status), void *state) {
    end *its = malloc(sizeof *its);
    pthread_t thread;
    if (its == NULL) {
        return -1;
    }
    *its = (end){done, state, 0};
    if (it->hook != NULL) {
        it->hook(it->data, value);
    }
    if (pthread_create(&thread, NULL, brings, its) != 0) {
        free(its);
        return -1;
    }
    pthread_detach(thread);
    return 0;
}
