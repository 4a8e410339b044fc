/* Arguments that the caller never sees, lower bounds, and what passes through as it is. */
#include "witness.h"

typedef struct { uint32_t size; uint32_t flags; } options;

/* Everything that must be constant, in one. */
int32_t with_reserved(int32_t value, void *reserved, const char *version, int32_t size, uint64_t mask) {
  witness_begin();
  witness_note(reserved, 0, 0);
  witness_note(version, 0, version ? 4 : 0);
  return reserved ? -1 : value + size + (int32_t)mask;
}

/* Two modes behind one number. */
int64_t selected(int32_t selector, const int32_t *v, int32_t n) {
  witness_begin();
  witness_note(v, n, 0);
  int64_t total = selector == 1 ? 0 : 1;
  for (int32_t i = 0; i < n; i++) total = selector == 1 ? total + v[i] : total * v[i];
  return total;
}

/* Wants room for at least 8. */
void fill_at_least_8(uint8_t *buf, size_t n) {
  witness_begin();
  witness_note(buf, (int64_t)n, 0);
  for (size_t i = 0; i < (n < 8 ? 8 : n); i++) buf[i] = 8;
}

/* What the author could not describe. */
uint64_t raw_sum(const uint8_t *p, size_t n) {
  uint64_t total = 0;
  for (size_t i = 0; i < n; i++) total += p[i];
  return total;
}

void raw_copy(void *to, const uint8_t *from, size_t n) {
  uint8_t *bytes = to;
  witness_begin();
  witness_note(to, 0, 0);
  witness_note(from, (int64_t)n, n);
  for (size_t i = 0; i < n; i++) bytes[i] = from[i];
}

uint8_t *raw_end(uint8_t *p, size_t n) { return p + n; }

int32_t answer(void) { return 42; }

/* A name that a parameter bears too. */
int32_t same_name(int32_t same_name) { return same_name + 1; }

/* Everything that can be refused, in one: the order in which it is tells. */
int64_t everything(const char *text, const uint8_t *a, const uint8_t *b, uint8_t n, const int32_t *flags, uint8_t m) {
  witness_begin();
  witness_note(text, 0, 0);
  witness_note(a, n, n);
  witness_note(b, n, n);
  witness_note(flags, m, (size_t)m * 4);
  return n + m;
}

/* Not a function. */
int32_t shared_number = 1234;

/* Calls what it is given, if anything. */
int32_t call_twice(int32_t (*f)(int32_t), int32_t v) { return f ? f(f(v)) : -1; }
