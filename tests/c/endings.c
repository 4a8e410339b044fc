/* Requests that end at awkward moments: inside a function of theirs, when something was replaced, and with what cannot be
 * read. All are ended by the test, on its own thread. */
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef int (*end_progress)(void *data, int index);
typedef void (*end_done)(void *state, int status, const char *word);

struct end_request {
    end_progress progress;
    void *data;
    end_done done;
    void *state;
    int calls, ended;
    struct end_request *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct end_request *newest;
static atomic_int live;

/* What of C's is not freed. */
int end_live(void) { return atomic_load(&live); }

static int submit(struct end_request like) {
    struct end_request *request = malloc(sizeof *request);
    if (request == NULL) {
        return -1;
    }
    *request = like;
    pthread_mutex_lock(&lock);
    request->next = newest;
    newest = request;
    pthread_mutex_unlock(&lock);
    return 0;
}

/* Takes the newest request, or that of a state. What is being called stays until that has returned. */
static int take(const void *state, struct end_request *copy) {
    struct end_request **place, *found = NULL;
    int release = 0;
    pthread_mutex_lock(&lock);
    for (place = &newest; *place != NULL; place = &(*place)->next) {
        if (state == NULL || (*place)->state == state) {
            found = *place;
            *place = found->next;
            found->ended = 1;
            release = found->calls == 0;
            *copy = *found;
            break;
        }
    }
    pthread_mutex_unlock(&lock);
    if (release) {
        free(found);
    }
    return found != NULL;
}

/* Ends the newest request: in its own function, too. */
int end_now(int status, const char *word) {
    struct end_request request;
    if (!take(NULL, &request)) {
        return -1;
    }
    request.done(request.state, status, word);
    return 0;
}

int end_with_nonsense(void) { return end_now(0, "\xFF\xFE"); }

/* 1 if it was there; then it is not called back. */
int end_cancel(void *state) {
    struct end_request request;
    return take(state, &request);
}

int end_watch(end_progress progress, void *data, end_done done, void *state) {
    return submit((struct end_request){progress, data, done, state, 0, 0, NULL});
}

/* Calls the function of the newest request. */
int end_tick(int index) {
    struct end_request *request;
    int answer = -1, release;
    pthread_mutex_lock(&lock);
    request = newest;
    if (request != NULL) {
        request->calls++;
    }
    pthread_mutex_unlock(&lock);
    if (request == NULL) {
        return answer;
    }
    answer = request->progress(request->data, index);
    pthread_mutex_lock(&lock);
    release = --request->calls == 0 && request->ended;
    pthread_mutex_unlock(&lock);
    if (release) {
        free(request);
    }
    return answer;
}

void *end_alloc(size_t size) {
    atomic_fetch_add(&live, 1);
    return malloc(size == 0 ? 1 : size);
}

void end_free(void *memory) {
    if (memory != NULL) {
        atomic_fetch_sub(&live, 1);
        free(memory);
    }
}

static char *text(const char *like) {
    char *copy = end_alloc(strlen(like) + 1);
    if (copy != NULL) {
        strcpy(copy, like);
    }
    return copy;
}

/* A name in a block. */
struct end_block {
    char *name;
    end_done done;
    void *state;
};

static struct end_block *block;

int end_rename(struct end_block *request) {
    block = request;
    return submit((struct end_request){NULL, NULL, request->done, request->state, 0, 0, NULL});
}

/* Replaces the name of the newest. */
void end_renamed(void) {
    char *old = block->name;
    block->name = text("another name");
    end_free(old);
}

/* Names, of which the last ones go; with their number where they are freed. */
static char ***names;
static int *count;

int end_names(char ***list, int *length, end_done done, void *state) {
    names = list;
    count = length;
    return submit((struct end_request){NULL, NULL, done, state, 0, 0, NULL});
}

void end_all_but_one(void) {
    char **old = *names, **new = end_alloc(sizeof *new);
    new[0] = old[0];
    for (int i = 1; i < *count; i++) {
        end_free(old[i]);
    }
    end_free(old);
    *names = new;
    *count = 1;
}

/* Why it failed, in words. */
static char **reason;

int end_reasoned(char **why, end_done done, void *state) {
    reason = why;
    return submit((struct end_request){NULL, NULL, done, state, 0, 0, NULL});
}

void end_for_a_reason(void) {
    *reason = text("for a reason");
    end_now(-1, NULL);
}

/* Goes over some bytes. */
static const unsigned char **position;
static size_t *left;

int end_read(const unsigned char **from, size_t *length, end_done done, void *state) {
    position = from;
    left = length;
    return submit((struct end_request){NULL, NULL, done, state, 0, 0, NULL});
}

void end_one_byte(void) {
    ++*position;
    --*left;
}

/* Fails at once with a long number, and writes nothing. */
long end_long(long how, long *value, end_done done, void *state) {
    if (how != 0) {
        return how;
    }
    *value = 7;
    done(state, 0, NULL);
    return 0;
}

/* A bell that calls what it keeps; the last one rings when a request is made. */
struct end_bell {
    int (*ring)(void *data);
    void *data;
};

static struct end_bell *last;

struct end_bell *end_bell(void) { return last = calloc(1, sizeof(struct end_bell)); }

void end_bell_free(struct end_bell *bell) {
    last = NULL;
    free(bell);
}

int end_bell_set(struct end_bell *bell, int (*ring)(void *data), void *data) {
    bell->ring = ring;
    bell->data = data;
    return 0;
}

int end_ring(end_done done, void *state) {
    if (last != NULL && last->ring != NULL) {
        last->ring(last->data);
    }
    return submit((struct end_request){NULL, NULL, done, state, 0, 0, NULL});
}

/* A thing that is there at the end only. */
static void **thing;

int end_make(void **made, end_done done, void *state) {
    thing = made;
    return submit((struct end_request){NULL, NULL, done, state, 0, 0, NULL});
}

void end_made(void) { *thing = end_alloc(1); }

void *end_given(end_done done, void *state) {
    submit((struct end_request){NULL, NULL, done, state, 0, 0, NULL});
    return end_alloc(1);
}
