/* Pointers to one value. */
#include "witness.h"

typedef struct { int32_t a; int32_t b; } fields;

/* Writes nothing at all. */
int32_t out_params(int32_t *v, fields *f) {
  witness_begin();
  witness_note(v, 1, sizeof *v);
  witness_note(f, 1, sizeof *f);
  return 5;
}

int32_t peek(const int32_t *v) {
  witness_begin();
  witness_note(v, 1, sizeof *v);
  return v ? *v : -1;
}

void store(int32_t *v, int32_t value) {
  witness_begin();
  witness_note(v, 1, sizeof *v);
  if (v) *v = value;
}

void increment(int32_t *v) {
  witness_begin();
  witness_note(v, 1, sizeof *v);
  if (v) ++*v;
}

void divide(int32_t a, int32_t b, int32_t *quotient, int32_t *remainder) {
  witness_begin();
  witness_note(quotient, 1, sizeof *quotient);
  witness_note(remainder, 1, sizeof *remainder);
  *quotient = a / b;
  *remainder = a % b;
}

/* Returns 7 where it cannot divide, and leaves nonsense in the quotient. */
int32_t divide_checked(int32_t a, int32_t b, int32_t *quotient, int32_t *remainder) {
  witness_begin();
  witness_note(quotient, 1, sizeof *quotient);
  witness_note(remainder, 1, sizeof *remainder);
  if (b == 0) {
    *quotient = -12345;
    return 7;
  }
  *quotient = a / b;
  *remainder = a % b;
  return 0;
}

/* One result returned, three through pointers, with an input between them. */
int32_t four(int8_t *a, double *b, int32_t scale, uint64_t *c) {
  *a = (int8_t)(1 * scale);
  *b = 2.5 * scale;
  *c = 3u * (uint64_t)scale;
  return 4 * scale;
}

/* A step of a generator: the state comes back changed. */
uint32_t step(uint64_t *state) {
  witness_begin();
  witness_note(state, 1, sizeof *state);
  *state = *state * 2 + 1;
  return (uint32_t)(*state % 10);
}
