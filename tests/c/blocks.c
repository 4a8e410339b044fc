/* Requests as some libraries have them: a block that names another block, in which the result is left; a list of blocks; a
 * request that is made by one function, started by a second one, stopped by a third and freed by a fourth. */
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef void (*block_done)(void *state);

struct block_hints {
    int fill;
    struct block_hints *itself;
};

struct block_request {
    const struct block_hints *hints;
    unsigned char *data;
    size_t length;
    block_done done;
    void *state;
    /* Left there. */
    int outcome;
    size_t count;
    int *numbers;
    short last;
};

static atomic_int block_arrays;

/* How many arrays of numbers are not freed. */
int block_arrays_left(void) { return atomic_load(&block_arrays); }

void block_free(int *numbers) {
    if (numbers != NULL) {
        atomic_fetch_sub(&block_arrays, 1);
        free(numbers);
    }
}

static void *block_run(void *argument) {
    struct block_request *request = argument;
    block_done done = request->done;
    void *state = request->state;
    int fill = request->hints == NULL ? 0 : request->hints->fill;
    if (fill < 0) {
        request->outcome = -5;
        done(state);
        return NULL;
    }
    memset(request->data, fill, request->length);
    request->count += request->length;
    request->numbers = malloc(3 * sizeof *request->numbers);
    if (request->numbers != NULL) {
        atomic_fetch_add(&block_arrays, 1);
        for (int i = 0; i < 3; i++) {
            request->numbers[i] = fill + i;
        }
    }
    request->last = (short)(fill + 2);
    request->outcome = 0;
    done(state);
    return NULL;
}

/* Fills `data` of each request in the list. With `now`, before it returns. */
int block_submit(struct block_request *const *list, int count, int now) {
    for (int i = 0; i < count; i++) {
        pthread_t thread;
        if (now) {
            block_run(list[i]);
        } else if (pthread_create(&thread, NULL, block_run, list[i]) != 0) {
            return -1;
        } else {
            pthread_detach(thread);
        }
    }
    return 0;
}

int block_outcome(const struct block_request *request) { return request->outcome; }

/* A ticket: made, started, stopped, freed. */
struct block_ticket {
    block_done done;
    void *state;
    pthread_mutex_t lock;
    int runs;
};

struct block_start {
    int number;
    struct block_start *itself;
};

static atomic_int tickets_made, tickets_freed, tickets_stopped;

int block_tickets_made(void) { return atomic_load(&tickets_made); }
int block_tickets_freed(void) { return atomic_load(&tickets_freed); }
int block_tickets_stopped(void) { return atomic_load(&tickets_stopped); }

/* 0, or -1 and errno. With `half`, a ticket is left there all the same. */
int block_ticket_make(block_done done, void *state, int half, struct block_ticket **ticket) {
    if (half < 0) {
        errno = ENOMEM;
        return -1;
    }
    *ticket = malloc(sizeof **ticket);
    if (*ticket == NULL) {
        return -1;
    }
    (*ticket)->done = done;
    (*ticket)->state = state;
    (*ticket)->runs = 0;
    pthread_mutex_init(&(*ticket)->lock, NULL);
    atomic_fetch_add(&tickets_made, 1);
    errno = EBUSY;
    return half ? -1 : 0;
}

/* Starts it; with a number below 0 it calls at once, with 0 never. Above that it fails. */
int block_ticket_start(struct block_ticket *ticket, struct block_start *start) {
    if (start->number > 0) {
        errno = EDOM;
        return -1;
    }
    ticket->runs = 1;
    if (start->number < 0) {
        ticket->runs = 0;
        ticket->done(ticket->state);
    }
    return 0;
}

/* 1 if it had not called, and will not. */
int block_ticket_stop(struct block_ticket *ticket) {
    pthread_mutex_lock(&ticket->lock);
    int stopped = ticket->runs;
    ticket->runs = 0;
    pthread_mutex_unlock(&ticket->lock);
    atomic_fetch_add(&tickets_stopped, stopped);
    return stopped;
}

void block_ticket_free(struct block_ticket *ticket) {
    pthread_mutex_destroy(&ticket->lock);
    atomic_fetch_add(&tickets_freed, 1);
    free(ticket);
}

/* A request that is handed back itself, as libuv and libusb have it: whose it is stands in it. */
struct block_passed {
    int number;
    void *user;
    void (*done)(struct block_passed *request, int sum);
};

static void *block_pass_run(void *argument) {
    struct block_passed *request = argument;
    int number = request->number;
    request->number = -number;
    request->done(number == 13 ? NULL : request, number + 1);
    return NULL;
}

/* Negative: calls at once. 13: hands nothing back. */
int block_pass(struct block_passed *request, void (*done)(struct block_passed *request, int sum)) {
    pthread_t thread;
    request->done = done;
    if (request->number < 0) {
        block_pass_run(request);
    } else if (pthread_create(&thread, NULL, block_pass_run, request) != 0) {
        return -1;
    } else {
        pthread_detach(thread);
    }
    return 0;
}
