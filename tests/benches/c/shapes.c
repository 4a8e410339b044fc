/* One small function a shape. Each does so little that the wrapper around it shows in the time. */
#include <stdlib.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct cost_point {
    int32_t x;
    int32_t y;
};

/* Buffers. */

uint32_t cost_sum(const uint8_t *buf, uint32_t n) {
    uint32_t sum = 0;
    for (uint32_t i = 0; i < n; i++)
        sum = sum * 31 + buf[i];
    return sum;
}

void cost_invert(uint8_t *buf, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        buf[i] = (uint8_t)~buf[i];
}

int cost_fill(uint8_t *buf, int capacity) {
    int n = capacity < 8 ? capacity : 8;
    for (int i = 0; i < n; i++)
        buf[i] = (uint8_t)i;
    return n;
}

uint32_t cost_dot(const uint16_t *a, const uint16_t *b, uint32_t n) {
    uint32_t sum = 0;
    for (uint32_t i = 0; i < n; i++)
        sum += (uint32_t)a[i] * b[i];
    return sum;
}

int cost_pack(uint8_t *dest, unsigned long *dest_len, const uint8_t *source, unsigned long source_len) {
    unsigned long n = source_len / 2;
    if (n > *dest_len)
        return -5;
    for (unsigned long i = 0; i < n; i++)
        dest[i] = (uint8_t)(source[2 * i] ^ source[2 * i + 1]);
    *dest_len = n;
    return 0;
}

void cost_digest(const uint8_t *key, uint8_t *digest) {
    for (int i = 0; i < 16; i++)
        digest[i] = (uint8_t)(key[i] ^ key[i + 16]);
}

uint32_t cost_sum_or_zero(const uint8_t *buf, uint32_t n) {
    return buf == NULL ? 0 : cost_sum(buf, n);
}

/* `stride` elements a row; reads `rows * stride` of them. */
uint32_t cost_rows(const uint8_t *pixels, uint32_t rows, uint32_t stride) {
    return cost_sum(pixels, rows * stride);
}

/* Text. */

size_t cost_length(const char *text) {
    return strlen(text);
}

uint32_t cost_spaces(const char *text, uint32_t n) {
    uint32_t spaces = 0;
    for (uint32_t i = 0; i < n; i++)
        spaces += text[i] == ' ';
    return spaces;
}

/* Single values. */

int32_t cost_norm(const struct cost_point *point) {
    return point->x * point->x + point->y * point->y;
}

void cost_now(int64_t *ticks) {
    *ticks = 42;
}

void cost_divide(int a, int b, int *quotient, int *remainder) {
    *quotient = a / b;
    *remainder = a % b;
}

struct cost_point cost_add(struct cost_point a, struct cost_point b) {
    return (struct cost_point){a.x + b.x, a.y + b.y};
}

int cost_even(int value, int strict) {
    return strict ? value % 2 == 0 : 1;
}

int16_t cost_variant(int16_t value) {
    return value ? 0 : -1;
}

uint32_t cost_next(uint32_t id) {
    return id + 1;
}

uint32_t cost_truths(const uint8_t *values, uint32_t n) {
    uint32_t truths = 0;
    for (uint32_t i = 0; i < n; i++)
        truths += values[i];
    return truths;
}

uint32_t cost_ids(const uint32_t *ids, uint32_t n) {
    uint32_t sum = 0;
    for (uint32_t i = 0; i < n; i++)
        sum += ids[i];
    return sum;
}

/* Statuses. */

int cost_check(int value) {
    return value < 0 ? 3 : 0;
}

int cost_report(int value, int *status) {
    if (*status > 0) return -1;
    if (value < 0) *status = 3;
    return value + 1;
}

int cost_open(int value) {
    if (value < 0) {
        errno = EINVAL;
        return -1;
    }
    return value + 3;
}

/* Objects. */

struct counter {
    int value;
};

struct counter *cost_counter_new(int value) {
    struct counter *made = malloc(sizeof *made);
    if (made != NULL)
        made->value = value;
    return made;
}

void cost_counter_free(struct counter *of) { free(of); }

int cost_counter_get(const struct counter *of) { return of->value; }

int cost_counter_add(struct counter *of, int more) { return of->value += more; }

/* Calls back. */
int cost_each(int count, int (*visit)(void *, int), void *data) {
    for (int item = 0; item < count; item++)
        if (visit(data, item) != 0)
            return item;
    return count;
}
