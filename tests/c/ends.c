/* How libraries tell which request has ended, and what they bring: the request itself, with the user's pointer in a field
 * of it; a number; text that is gone behind the callback, or was never there; a progress, called beside the end. */
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* As libuv has it. */
struct end_request;
typedef void (*end_request_done)(struct end_request *request);

struct end_request {
    int kind;
    void *data;
    end_request_done done;
    unsigned char *buffer;
    size_t length;
    long long outcome;
};

/* What is opened, and has to be closed. */
struct end_line {
    int number;
};

static atomic_int end_lines, end_lines_so_far;

int end_lines_open(void) { return atomic_load(&end_lines); }
int end_lines_made(void) { return atomic_load(&end_lines_so_far); }

static struct end_line *end_line_make(int number) {
    struct end_line *line = malloc(sizeof *line);
    if (line != NULL) {
        line->number = number;
        atomic_fetch_add(&end_lines, 1);
        atomic_fetch_add(&end_lines_so_far, 1);
    }
    return line;
}

void end_line_close(struct end_line *line) {
    atomic_fetch_sub(&end_lines, 1);
    free(line);
}

int end_line_number(const struct end_line *line) { return line->number; }

/* What runs on the other thread, or here. */
struct end_job {
    struct end_request *request;
    void (*numbered)(uint64_t number, int status);
    void (*told)(void *state, int status, int tries, const char *text);
    void (*progress)(void *state, int percent);
    void (*over)(void *state);
    void (*opened)(void *state, int status, struct end_line *line);
    uint64_t number;
    void *state, *other;
    int outcome;
    char text[32];
};

static void *end_run(void *argument) {
    struct end_job *job = argument;
    struct end_request *request = job->request;
    if (request != NULL) {
        memset(request->buffer, request->kind, request->length);
        request->outcome = job->outcome < 0 ? job->outcome : (long long)request->length;
        request->done(request);
    }
    if (job->numbered != NULL) {
        job->numbered(job->number, job->outcome);
    }
    if (job->told != NULL) {
        job->told(job->state, job->outcome, 2, job->text[0] == 0 ? NULL : job->text);
        memset(job->text, 'x', sizeof job->text - 1);
    }
    if (job->opened != NULL) {
        /* Beside an error there is what is no line. */
        struct end_line *line = job->outcome == 0 ? end_line_make((int)job->number) : (struct end_line *)8;
        job->opened(job->state, job->outcome, job->number == 0 && job->outcome == 0 ? (end_line_close(line), NULL) : line);
    }
    if (job->progress != NULL) {
        for (int percent = 0; percent <= 100; percent += 50) {
            job->progress(job->other, percent);
        }
        job->over(job->state);
    }
    free(job);
    return NULL;
}

/* On another thread, unless `now`. */
static int end_start(struct end_job job, int now) {
    struct end_job *own = malloc(sizeof *own);
    pthread_t thread;
    if (own == NULL) {
        return -12;
    }
    *own = job;
    if (now) {
        end_run(own);
        return 0;
    }
    if (pthread_create(&thread, NULL, end_run, own) != 0) {
        free(own);
        return -11;
    }
    pthread_detach(thread);
    return 0;
}

/* Fills the buffer with `kind`; below 0 that is the outcome. An empty buffer is refused at once. */
int end_fill(struct end_request *request, int kind, unsigned char *buffer, size_t length, end_request_done done, int now) {
    if (length == 0) {
        return -22;
    }
    request->kind = kind;
    request->buffer = buffer;
    request->length = length;
    request->done = done;
    return end_start((struct end_job){.request = request, .outcome = kind}, now);
}

/* Does nothing: it is always too late. */
int end_stop(struct end_request *request) {
    (void)request;
    return -16;
}

int end_number(int outcome, int now, void (*done)(uint64_t number, int status), uint64_t number) {
    return end_start((struct end_job){.numbered = done, .number = number, .outcome = outcome}, now);
}

/* Calls in any case, without a text if the outcome is not 0, or `quiet`. */
void end_text(const char *name, int outcome, int quiet, int now,
              void (*done)(void *state, int status, int tries, const char *text), void *state) {
    struct end_job job = {.told = done, .state = state, .outcome = outcome};
    if (outcome == 0 && !quiet) {
        snprintf(job.text, sizeof job.text, "<%s>", name);
    }
    if (end_start(job, now) != 0) {
        done(state, -12, 0, NULL);
    }
}

int end_progress(void (*progress)(void *state, int percent), void *other, void (*over)(void *state), void *state, int now) {
    return end_start((struct end_job){.progress = progress, .other = other, .over = over, .state = state}, now);
}

/* Opens a line; none of the number 0. */
int end_open(int number, int outcome, void (*opened)(void *state, int status, struct end_line *line), void *state, int now) {
    return end_start((struct end_job){.opened = opened, .number = (uint64_t)number, .state = state, .outcome = outcome}, now);
}

/* A method that is there for ever, as libraries of hashes have them. */
struct end_method {
    int factor;
};

const struct end_method *end_method_double(void) {
    static const struct end_method method = {2};
    return &method;
}

int end_method_apply(const struct end_method *method, int number) { return method->factor * number; }
