/* What keeps memory of the caller's: a board that several threads use, and a tape that is memory of the caller's. */

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct board {
    atomic_flag busy;
    const uint8_t *bytes;
    size_t count;
} board;

static void enter(board *of) {
    while (atomic_flag_test_and_set_explicit(&of->busy, memory_order_acquire)) {
    }
}

static void leave(board *of) { atomic_flag_clear_explicit(&of->busy, memory_order_release); }

board *notice_new(void) {
    board *made = calloc(1, sizeof *made);
    if (made != NULL)
        atomic_flag_clear(&made->busy);
    return made;
}

void notice_free(board *of) { free(of); }

/* Keeps the bytes, unless there is an odd number of them. */
int notice_show(board *of, const uint8_t *bytes, size_t count) {
    if (count % 2 != 0)
        return 1;
    enter(of);
    of->bytes = bytes;
    of->count = count;
    leave(of);
    return 0;
}

/* The byte of which all that it keeps consist; -1 if they differ, 0 if there are none. */
int notice_look(board *of) {
    enter(of);
    int found = of->count == 0 ? 0 : of->bytes[0];
    for (size_t at = 0; at < of->count; at++)
        if (of->bytes[at] != found)
            found = -1;
    leave(of);
    return found;
}

typedef struct tape {
    const uint8_t *input;
    size_t count;
    size_t at;
    int *marks;
} tape;

/* The bytes come again and again. */
int tape_over(tape *out, const uint8_t *bytes, size_t count) {
    if (count == 0)
        return 1;
    *out = (tape){bytes, count, 0, NULL};
    return 0;
}

int tape_empty(tape *out) {
    *out = (tape){NULL, 0, 0, NULL};
    return 0;
}

int tape_feed(tape *of, const uint8_t *bytes, size_t count) {
    if (count == 0)
        return 1;
    of->input = bytes;
    of->count = count;
    of->at = 0;
    return 0;
}

/* Where it counts what it read. */
int tape_marks(tape *of, int *marks) {
    of->marks = marks;
    return 0;
}

/* -1 without input. */
int tape_next(tape *of) {
    if (of->count == 0)
        return -1;
    if (of->marks != NULL)
        ++*of->marks;
    return of->input[of->at++ % of->count];
}

void tape_clear(tape *of) { *of = (tape){NULL, 0, 0, NULL}; }
