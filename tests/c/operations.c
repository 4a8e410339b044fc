/* A library that completes as real ones do, and as broken ones do: at once, inside the call, on a thread, twice, late, never, with
 * a token of nobody's, after a cancel, in a batch. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef void (*op_done)(void *state, int status, size_t count);

enum op_mode {
    OP_AT_ONCE,          /* returns 0, no callback */
    OP_INLINE,           /* calls back before it returns 1 */
    OP_THREAD,           /* returns 1, calls back on another thread */
    OP_TWICE,            /* the same, twice in a row */
    OP_TWICE_AT_ONCE,    /* the same, on two threads at once */
    OP_LATE,             /* calls back inside, and much later once more */
    OP_NEVER,            /* returns 1, keeps the request for op_finish or op_cancel */
    OP_GARBAGE,          /* tokens of nobody's first, then the right one */
    OP_FAIL,             /* returns -1 and sets errno; no callback */
    OP_AT_ONCE_AND_CALL, /* returns 0 and calls back all the same */
    OP_FAIL_LATER,       /* calls back on a thread with status -5 */
    OP_TOO_MUCH,         /* says that it has written more than there is room for */
};

struct op_request {
    unsigned char *data;
    size_t length;
    int mode;
    op_done done;
    void *state;
    struct op_request *next;
};

static pthread_mutex_t op_lock = PTHREAD_MUTEX_INITIALIZER;
static struct op_request *op_waiting;
static struct op_request *op_cancelled;
static atomic_size_t op_running;

/* Waits until no thread of this library runs. */
void op_settle(void) {
    struct timespec moment = {0, 100000};
    while (atomic_load(&op_running) != 0) {
        nanosleep(&moment, NULL);
    }
}

static void fill(const struct op_request *request, size_t *count) {
    if (request->length != 0) {
        memset(request->data, 0xC5, request->length);
    }
    *count = request->length;
}

static void *on_thread(void *argument) {
    struct op_request *request = argument;
    size_t count = 0;
    if (request->mode == OP_LATE) {
        struct timespec moment = {0, 2000000};
        nanosleep(&moment, NULL);
    } else if (request->mode == OP_TWICE_AT_ONCE) {
        count = request->length;
    } else {
        fill(request, &count);
    }
    if (request->mode == OP_FAIL_LATER) {
        request->done(request->state, -5, 0);
    } else if (request->mode == OP_TOO_MUCH) {
        request->done(request->state, 0, count + 1);
    } else {
        request->done(request->state, 0, count);
    }
    if (request->mode == OP_TWICE) {
        request->done(request->state, 0, count);
    }
    free(request);
    atomic_fetch_sub(&op_running, 1);
    return NULL;
}

static int start(const struct op_request *like) {
    struct op_request *request = malloc(sizeof *request);
    pthread_t thread;
    if (request == NULL) {
        return -1;
    }
    *request = *like;
    atomic_fetch_add(&op_running, 1);
    if (pthread_create(&thread, NULL, on_thread, request) != 0) {
        atomic_fetch_sub(&op_running, 1);
        free(request);
        return -1;
    }
    pthread_detach(thread);
    return 1;
}

static int keep(const struct op_request *like) {
    struct op_request *request = malloc(sizeof *request);
    if (request == NULL) {
        return -1;
    }
    *request = *like;
    pthread_mutex_lock(&op_lock);
    request->next = op_waiting;
    op_waiting = request;
    pthread_mutex_unlock(&op_lock);
    return 1;
}

/* Fills `data`. 0: done; 1: `done` will be called; else failed, see errno. */
int op_fill(unsigned char *data, size_t length, int mode, op_done done, void *state) {
    struct op_request request = {data, length, mode, done, state, NULL};
    size_t count = 0;
    int twice;
    switch (mode) {
    case OP_AT_ONCE:
        fill(&request, &count);
        return 0;
    case OP_AT_ONCE_AND_CALL:
        fill(&request, &count);
        done(state, 0, count);
        return 0;
    case OP_INLINE:
        fill(&request, &count);
        done(state, 0, count);
        return 1;
    case OP_LATE:
        fill(&request, &count);
        done(state, 0, count);
        return start(&request) == 1 ? 1 : 1;
    case OP_GARBAGE:
        done(NULL, 0, 7);
        done((void *)(uintptr_t)1, 0, 7);
        done((void *)UINTPTR_MAX, 0, 7);
        done((void *)((uintptr_t)state | 0xFFFFFF), 0, 7);
        done((void *)((uintptr_t)state + ((uintptr_t)1 << 40)), 0, 7);
        return start(&request);
    case OP_TWICE_AT_ONCE:
        fill(&request, &count);
        twice = start(&request);
        return start(&request) == 1 ? 1 : twice;
    case OP_NEVER:
        return keep(&request);
    case OP_FAIL:
        errno = EIO;
        return -1;
    default:
        return start(&request);
    }
}

static struct op_request *take(void *state) {
    struct op_request **place, *found = NULL;
    pthread_mutex_lock(&op_lock);
    for (place = &op_waiting; *place != NULL; place = &(*place)->next) {
        if (state == NULL || (*place)->state == state) {
            found = *place;
            *place = found->next;
            break;
        }
    }
    pthread_mutex_unlock(&op_lock);
    return found;
}

/* Cancels a request that waits: 1 if it did, and then it is not called back. */
int op_cancel(void *state) {
    struct op_request *request = take(state);
    free(request);
    return request != NULL;
}

/* Cancels a request that waits, which is then called back with status -125. */
int op_cancel_calling(void *state) {
    struct op_request *request = take(state);
    if (request != NULL) {
        request->done(request->state, -125, 0);
        free(request);
    }
    return request != NULL;
}

/* The same as op_cancel, but the request stays for op_call_in_vain. */
int op_cancel_in_vain(void *state) {
    struct op_request *request = take(state);
    if (request == NULL) {
        return 0;
    }
    pthread_mutex_lock(&op_lock);
    request->next = op_cancelled;
    op_cancelled = request;
    pthread_mutex_unlock(&op_lock);
    return 1;
}

/* Calls back what was cancelled, as a timer is that was deleted, and says how many there were. */
size_t op_call_in_vain(void) {
    struct op_request *request, *next;
    size_t called = 0;
    pthread_mutex_lock(&op_lock);
    request = op_cancelled;
    op_cancelled = NULL;
    pthread_mutex_unlock(&op_lock);
    for (; request != NULL; request = next) {
        next = request->next;
        request->done(request->state, 0, request->length);
        free(request);
        called++;
    }
    return called;
}

/* Completes all that wait, and says how many there were. */
size_t op_finish(void) {
    struct op_request *request;
    size_t finished = 0;
    while ((request = take(NULL)) != NULL) {
        size_t count = 0;
        fill(request, &count);
        request->done(request->state, 0, count);
        free(request);
        finished++;
    }
    return finished;
}

/* Drops all that wait, uncalled, and says how many there were. */
size_t op_forget(void) {
    struct op_request *request;
    size_t forgotten = 0;
    while ((request = take(NULL)) != NULL) {
        free(request);
        forgotten++;
    }
    return forgotten;
}

/* Several states in one callback, as sqlite3_unlock_notify has it: 64 at most. */
typedef void (*op_batch)(void **states, int count);
static struct op_request op_batched[64];
static int op_batch_length;
static op_batch op_batch_done;

/* Fills `data` when all that have joined end. */
int op_join(unsigned char *data, size_t length, op_batch done, void *state) {
    pthread_mutex_lock(&op_lock);
    if (op_batch_length == 64) {
        pthread_mutex_unlock(&op_lock);
        return -1;
    }
    op_batch_done = done;
    op_batched[op_batch_length++] = (struct op_request){data, length, OP_NEVER, NULL, state, NULL};
    pthread_mutex_unlock(&op_lock);
    return 1;
}

void op_release(void) {
    void *states[64];
    int count;
    op_batch done;
    pthread_mutex_lock(&op_lock);
    count = op_batch_length;
    done = op_batch_done;
    for (int i = 0; i < count; i++) {
        size_t filled;
        fill(&op_batched[i], &filled);
        states[i] = op_batched[i].state;
    }
    op_batch_length = 0;
    pthread_mutex_unlock(&op_lock);
    if (count != 0) {
        done(states, count);
    }
}

/* Data that is there in the callback only, as c-ares has it. */
typedef void (*op_answer)(void *state, int status, const unsigned char *data, int length);

static void *answer_on_thread(void *argument) {
    struct op_request *request = argument;
    op_answer answer = (op_answer)(void (*)(void))request->done;
    unsigned char *data = malloc(request->length + 1);
    if (data == NULL) {
        answer(request->state, -1, NULL, 0);
    } else {
        memset(data, 0x5A, request->length);
        answer(request->state, 0, data, request->mode == OP_FAIL_LATER ? -1 : (int)request->length);
        memset(data, 0xEE, request->length);
        free(data);
    }
    free(request);
    atomic_fetch_sub(&op_running, 1);
    return NULL;
}

void op_ask(size_t length, int mode, op_answer answer, void *state) {
    struct op_request *request = malloc(sizeof *request);
    pthread_t thread;
    if (request == NULL) {
        answer(state, -1, NULL, 0);
        return;
    }
    *request = (struct op_request){NULL, length, mode, (op_done)(void (*)(void))answer, state, NULL};
    atomic_fetch_add(&op_running, 1);
    if (pthread_create(&thread, NULL, answer_on_thread, request) != 0) {
        atomic_fetch_sub(&op_running, 1);
        free(request);
        answer(state, -1, NULL, 0);
        return;
    }
    pthread_detach(thread);
}

/* A control block that must stay where it is, as aio has it. */
struct op_control {
    int mode;
    unsigned char *data;
    size_t length;
    op_done done;
    void *state;
    struct op_control *itself;
    int status;
    size_t count;
};

static void *control_on_thread(void *argument) {
    struct op_control *control = argument;
    op_done done = control->done;
    void *state = control->state;
    if (control->itself != control) {
        control->status = -77;
    } else if (control->length != 0) {
        memset(control->data, 0x3C, control->length);
    }
    control->count = control->length;
    done(state, 0, 0);
    atomic_fetch_sub(&op_running, 1);
    return NULL;
}

int op_submit(struct op_control *control) {
    pthread_t thread;
    control->itself = control;
    if (control->mode == OP_FAIL) {
        control->status = -9;
        return -1;
    }
    atomic_fetch_add(&op_running, 1);
    if (pthread_create(&thread, NULL, control_on_thread, control) != 0) {
        atomic_fetch_sub(&op_running, 1);
        control->status = -11;
        return -1;
    }
    pthread_detach(thread);
    return 0;
}

int op_status(const struct op_control *control) { return control->status; }

/* Blocks. */
long op_sum(const unsigned char *data, size_t length) {
    long sum = 0;
    for (size_t i = 0; i < length; i++) {
        sum += data[i];
    }
    return sum;
}

int op_copy(const unsigned char *from, size_t length, unsigned char *to, size_t *room) {
    if (length > *room) {
        errno = ENOSPC;
        return -1;
    }
    if (length != 0) {
        memcpy(to, from, length);
    }
    *room = length;
    return 0;
}

size_t op_text_length(const char *text) { return strlen(text); }

size_t op_texts_length(const char *const *texts, size_t count) {
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        length += strlen(texts[i]);
    }
    return length;
}
