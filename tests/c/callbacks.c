/* Functions that call back, with user data in every place, and what they saw of the answers. */
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef int32_t (*cb_first)(void *data, int32_t value);
typedef int32_t (*cb_last)(int32_t value, void *data);
typedef int32_t (*cb_middle)(int32_t one, void *data, int32_t two);

/* Calls until the answer is not 0, which it returns; counts the calls. */
int32_t cb_each(int32_t n, cb_last f, void *data, int32_t *calls) {
    int32_t answer = 0;
    *calls = 0;
    for (int32_t i = 0; i < n && answer == 0; i++) {
        ++*calls;
        answer = f(i, data);
    }
    return answer;
}

/* The same, whatever the answers. */
int32_t cb_every(void *data, cb_first f, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) sum += f(data, i);
    return sum;
}

int32_t cb_pair(cb_middle f, void *data, int32_t one, int32_t two) { return f(one, data, two); }

/* 1 where there is none. */
int32_t cb_maybe(cb_last f, void *data) { return f ? f(7, data) : (data ? 2 : 1); }

typedef int (*cb_compare)(const void *one, const void *two, void *data);

/* Sorted by insertion, as `qsort_r` would. */
void cb_sort(int32_t *base, size_t n, cb_compare compare, void *data) {
    for (size_t i = 1; i < n; i++) {
        for (size_t j = i; j > 0 && compare(&base[j - 1], &base[j], data) > 0; j--) {
            int32_t swapped = base[j];
            base[j] = base[j - 1];
            base[j - 1] = swapped;
        }
    }
}

/* Without state. */
int32_t cb_plain(int32_t (*f)(int32_t), int32_t value) { return f ? f(f(value)) : -1; }

/* Calls with what the caller's errno is set to, and says what it is after that. */
int32_t cb_errno(void (*f)(void *), void *data, int32_t number) {
    errno = number;
    f(data);
    return errno;
}

/* Pieces of `text`, of at most `size` bytes; the last piece is (NULL, 0). Stops where the answer is 0. */
int32_t cb_pieces(const uint8_t *text, size_t n, size_t size, int32_t (*f)(const uint8_t *, size_t, void *), void *data) {
    int32_t calls = 0;
    for (size_t at = 0; at < n; at += size) {
        calls++;
        if (!f(text + at, n - at < size ? n - at : size, data)) return calls;
    }
    f(NULL, 0, data);
    return calls + 1;
}

/* Lengths that cannot be. */
void cb_bad_length(int64_t n, void (*f)(const uint8_t *, int64_t, void *), void *data) {
    static const uint8_t one = 1;
    f(&one, n > 1 ? 1 : n, data);
}
void cb_bad_null(void (*f)(const uint8_t *, int64_t, void *), void *data) { f(NULL, 3, data); }

/* As curl's reader: fills `size` bytes by calls, until one returns 0 or less; -1 is failure. What lies behind is not touched. */
int64_t cb_fill(uint8_t *out, size_t size, ptrdiff_t (*f)(char *, size_t, void *), void *data) {
    size_t at = 0;
    memset(out, 0xAA, size);
    while (at < size) {
        size_t room = size - at < 4 ? size - at : 4;
        ptrdiff_t got = f((char *)out + at, room, data);
        if (got < 0) return -1;
        if (got == 0) break;
        at += (size_t)got;
    }
    return (int64_t)at;
}

/* As a writer that takes what it likes of what it is shown. */
int64_t cb_drain(const uint8_t *text, size_t n, size_t (*f)(const void *, size_t, void *), void *data) {
    size_t at = 0;
    while (at < n) {
        size_t took = f(text + at, n - at, data);
        if (took == 0) return -1;
        at += took;
    }
    return (int64_t)at;
}

struct cb_point {
    int32_t x, y;
};

/* Reads one, and lets the other be changed. */
int32_t cb_points(struct cb_point *moved, void (*f)(const struct cb_point *, struct cb_point *, void *), void *data) {
    struct cb_point origin = {1, 2};
    f(&origin, moved, data);
    return origin.x + origin.y;
}

/* Two numbers come out of the closure. */
int32_t cb_divide(int32_t one, int32_t two, int32_t (*f)(int32_t, int32_t, int32_t *rest, void *), void *data) {
    int32_t rest = -1;
    int32_t quotient = f(one, two, &rest, data);
    return quotient * 100 + rest;
}

int32_t cb_text(const char *text, int32_t (*f)(const char *, const char *, void *), void *data) { return f(text, NULL, data); }

int32_t cb_counted_text(const char *text, size_t n, int32_t (*f)(const char *, size_t, void *), void *data) {
    return f(text, n, data);
}

/* A row as SQLite's `exec` hands it over. */
int32_t cb_rows(int32_t rows, int32_t (*f)(void *, int32_t, char **, char **), void *data) {
    static char one[] = "one", two[] = "two", a[] = "a", b[] = "b", c[] = "c";
    char *values[] = {one, NULL, two}, *names[] = {a, b, c};
    for (int32_t i = 0; i < rows; i++) {
        int32_t answer = f(data, i == 0 ? 0 : 3, i == 0 ? NULL : values, i == 0 ? NULL : names);
        if (answer != 0) return 4;
    }
    return 0;
}

/* Two closures behind one pointer. */
int32_t cb_two(void (*start)(void *, int32_t), int32_t (*end)(void *), void *data, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) {
        start(data, i);
        sum += end(data);
    }
    return sum;
}

int32_t cb_kind(int32_t (*f)(int32_t, int32_t, void *), int32_t kind, int32_t truth, void *data) { return f(kind, truth, data); }

/* An owned text, made while the closure runs; NULL if it says so. */
static int32_t made, freed;
char *cb_make(int32_t (*f)(void *), void *data) {
    if (f(data) < 0) return NULL;
    made++;
    char *text = malloc(5);
    if (text) memcpy(text, "made", 5);
    return text;
}
char *cb_make_whatever(int32_t (*f)(void *), void *data) {
    (void)f(data);
    return cb_make(f, data);
}
void cb_free(char *text) {
    freed += text != NULL;
    free(text);
}
int32_t cb_alive(void) { return made - freed; }

/* Calls the closure from inside the closure. */
static cb_last inner;
static void *inner_data;
int32_t cb_reenter(cb_last f, void *data) {
    inner = f, inner_data = data;
    int32_t answer = f(1, data);
    inner = NULL;
    return answer;
}
int32_t cb_again(void) { return inner ? inner(2, inner_data) : -9; }

/* User data that C hands back by a function, as SQLite's scalar functions. */
struct cb_context {
    void *data;
    int32_t answer;
};
void *cb_context_data(struct cb_context *context) { return context->data; }
int32_t cb_scalar(void (*f)(struct cb_context *, int32_t), void *data, int32_t value) {
    struct cb_context context = {data, value};
    f(&context, value);
    return context.answer;
}

/* Asks by two functions, each with a pointer of its own. */
int32_t cb_each_own(cb_last f, void *of_f, cb_last g, void *of_g, int32_t n) {
    int32_t sum = 0;
    for (int32_t i = 0; i < n; i++) sum += f(i, of_f) * g(i, of_g);
    return sum;
}

/* Reads what is lent until the next call, as libarchive: the last block is read again before the next one is asked for. */
int64_t cb_read_blocks(ptrdiff_t (*f)(void *, const void **block), void *data) {
    const uint8_t *block = NULL;
    ptrdiff_t n = 0;
    int64_t sum = 0;
    do {
        for (ptrdiff_t i = 0; i < n; i++) sum += block[i];
        const void *next = NULL;
        n = f(data, &next);
        block = next;
        for (ptrdiff_t i = 0; i < n; i++) sum += block[i];
    } while (n > 0);
    return n < 0 ? -1 : sum;
}

int64_t cb_read_numbers(void (*f)(void *, const int32_t **numbers, uint32_t *n), void *data) {
    const int32_t *numbers = NULL;
    uint32_t n = 0;
    f(data, &numbers, &n);
    int64_t sum = 0;
    for (uint32_t i = 0; i < n; i++) sum += numbers[i];
    return sum;
}

/* An object that hands itself to what it calls. */
struct cb_counter {
    int32_t value;
};
struct cb_counter *cb_counter_new(void) { return calloc(1, sizeof(struct cb_counter)); }
void cb_counter_free(struct cb_counter *counter) { free(counter); }
int32_t cb_counter_add(struct cb_counter *counter, int32_t by) { return counter->value += by; }
int32_t cb_counter_value(const struct cb_counter *counter) { return counter->value; }
void cb_counter_visit(struct cb_counter *counter, int32_t n, int32_t (*f)(struct cb_counter *, int32_t, void *), void *data) {
    for (int32_t i = 0; i < n; i++) counter->value += f(counter, i, data);
}
int32_t cb_counter_look(const struct cb_counter *counter, int32_t (*f)(const struct cb_counter *, void *), void *data) {
    return f(counter, data) + f(NULL, data);
}

/* A function with state over an array of objects, which answers through another, as SQLite's. */
struct cb_result {
    void *data;
    int32_t value;
};
void *cb_result_data(struct cb_result *result) { return result->data; }
void cb_result_set(struct cb_result *result, int32_t value) { result->value = value; }
int32_t cb_apply(void (*f)(struct cb_result *, int32_t, struct cb_counter **), void *data, int32_t n) {
    struct cb_counter one = {10}, two = {32}, *all[] = {&one, NULL, &two};
    struct cb_result result = {data, 0};
    f(&result, n > 0 ? 3 : 0, n > 0 ? all : NULL);
    return result.value;
}

int cb_plain_or_none(int (*f)(int), int value) { return f == NULL ? value : f(value); }
