/* What the conformance cases want and no other file has. */
#include "witness.h"

#include <stdbool.h>
#include <string.h>

int64_t sum_units(const uint16_t *v, int32_t n) {
  witness_begin();
  witness_note(v, n, 0);
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) total += v[i];
  return total;
}

void reverse_units(uint16_t *v, int32_t n) {
  witness_begin();
  witness_note(v, n, 0);
  for (int32_t i = 0; i < n / 2; i++) {
    uint16_t unit = v[i];
    v[i] = v[n - 1 - i];
    v[n - 1 - i] = unit;
  }
}

/* The numbers from `start` to before `end`; NULL with 0 if there are none. The next call overwrites them. */
const int32_t *range_array(int32_t start, int32_t end, int32_t *n) {
  static _Thread_local int32_t numbers[64];
  *n = 0;
  if (start >= end) return NULL;
  for (int32_t i = start; i < end && *n < 64; i++) numbers[(*n)++] = i;
  return numbers;
}

/* A pointer that is not NULL, and no numbers. */
const int32_t *no_numbers(int32_t *n) {
  static const int32_t numbers[1] = {7};
  *n = 0;
  return numbers;
}

const uint8_t *bytes_of_long(int64_t v) {
  static _Thread_local int64_t kept;
  kept = v;
  return (const uint8_t *)&kept;
}

int64_t sum_pointed(const int32_t *const *v, int32_t n) {
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) total += *v[i];
  return total;
}

/* Stores the count, whatever it held. */
void write_many(uint8_t *buf, size_t capacity, int16_t *n) {
  witness_begin();
  witness_note(n, *n, sizeof *n);
  *n = 16384;
  for (size_t i = 0; i < capacity && i < 16384; i++) buf[i] = 3;
}

/* The count comes in and goes out. */
void resize(int32_t *v, int32_t *n, int32_t to) {
  witness_begin();
  witness_note(v, *n, 0);
  for (int32_t i = 0; i < *n && i < to; i++) v[i] = i;
  *n = to;
}

typedef struct { uint8_t a, b, c; } three_flags;

bool all_flags(const three_flags *v, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (!v[i].a || !v[i].b || !v[i].c) return false;
  return true;
}

typedef struct { int32_t *a; int32_t *b; } two_pointers;

two_pointers double_pointed(two_pointers p) {
  *p.a *= 2;
  *p.b *= 2;
  return p;
}

/* The difference of two enums, and the last through a pointer. */
int32_t subtract_modes(int32_t a, int32_t b) { return a - b; }

uint8_t subtract_levels(uint8_t a, uint8_t b) { return (uint8_t)(a - b); }
