/* Counts of every integer type, after their pointer, before it, and far from it. */
#include "witness.h"

static uint64_t sum(const uint8_t *buf, int64_t n) {
  witness_begin();
  witness_note(buf, n, n > 0 ? (size_t)n : 0);
  uint64_t total = 0;
  for (int64_t i = 0; i < n; i++) total += buf[i];
  return total;
}

static void fill(uint8_t *buf, int64_t n, uint8_t value) {
  witness_begin();
  witness_note(buf, n, n > 0 ? (size_t)n : 0);
  for (int64_t i = 0; i < n; i++) buf[i] = value;
}

#define COUNTED(name, type)                                                                   \
  uint64_t sum_##name##_after(const uint8_t *buf, type n) { return sum(buf, (int64_t)n); }    \
  uint64_t sum_##name##_before(type n, const uint8_t *buf) { return sum(buf, (int64_t)n); }   \
  uint64_t sum_##name##_far(type n, double x, int32_t y, const uint8_t *buf) {                \
    return sum(buf, (int64_t)n) + (x == 3.0 ? 3 : 0) + (uint64_t)y;                           \
  }                                                                                           \
  void fill_##name(uint8_t *buf, uint8_t value, type n) { fill(buf, (int64_t)n, value); }

COUNTED(u8, uint8_t)
COUNTED(i8, int8_t)
COUNTED(u16, uint16_t)
COUNTED(i16, int16_t)
COUNTED(int, int)
COUNTED(uint, unsigned int)
COUNTED(long, long)
COUNTED(ulong, unsigned long)
COUNTED(size, size_t)
COUNTED(i64, int64_t)
COUNTED(u64, uint64_t)

/* One count for two, and for three buffers. */
int64_t dot(const int32_t *a, const int32_t *b, int32_t n) {
  witness_begin();
  witness_note(a, n, (size_t)n * 4);
  witness_note(b, n, (size_t)n * 4);
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) total += (int64_t)a[i] * b[i];
  return total;
}

void add_into(const int32_t *a, uint8_t n, const int32_t *b, int32_t *out) {
  witness_begin();
  witness_note(a, n, 0);
  witness_note(b, n, 0);
  witness_note(out, n, 0);
  for (int i = 0; i < n; i++) out[i] = a[i] + b[i];
}
