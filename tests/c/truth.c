/* Truth values of every width. */
#include "witness.h"

#include <stdbool.h>

/* see: what came, given back; give: any value, returned as a truth value; the rest in arrays and by pointer. */
#define TRUTH(name, type)                                            \
  int64_t see_truth_##name(type b) {                                 \
    witness_begin();                                                 \
    witness_note(&b, 1, sizeof b);                                   \
    return (int64_t)b;                                               \
  }                                                                  \
  type give_truth_##name(type v) { return v; }                       \
  int32_t count_truths_##name(const type *v, size_t n) {             \
    witness_begin();                                                 \
    witness_note(v, (int64_t)n, n * sizeof *v);                      \
    int32_t total = 0;                                               \
    for (size_t i = 0; i < n; i++) total += v[i] == 1;               \
    return total;                                                    \
  }                                                                  \
  void write_truths_##name(type *v, size_t n, size_t only, type b) { \
    witness_begin();                                                 \
    witness_note(v, (int64_t)n, n * sizeof *v);                      \
    for (size_t i = 0; i < n && i < only; i++) v[i] = b;             \
  }                                                                  \
  void invert_truths_##name(type *v, size_t n) {                     \
    witness_begin();                                                 \
    witness_note(v, (int64_t)n, n * sizeof *v);                      \
    for (size_t i = 0; i < n; i++) v[i] = v[i] ? 0 : (type)37;       \
  }                                                                  \
  void invert_truth_##name(type *v) { invert_truths_##name(v, 1); }

TRUTH(u8, uint8_t)
TRUTH(i8, int8_t)
TRUTH(u16, uint16_t)
TRUTH(i16, int16_t)
TRUTH(u32, uint32_t)
TRUTH(i32, int32_t)
TRUTH(u64, uint64_t)
TRUTH(i64, int64_t)
TRUTH(size, size_t)

/* Cuts the value off before it is tested. */
uint8_t give_truncated(uint32_t v) { return (uint8_t)v; }

/* How many of `n` bytes are not zero. */
size_t count_nonzero_bytes(const uint8_t *v, size_t n) {
  size_t total = 0;
  for (size_t i = 0; i < n; i++) total += v[i] != 0;
  return total;
}

/* Writes the last element of `n`, if it found nothing but zeros there. */
void write_last_if_zeroed(int32_t *v, size_t n) {
  witness_begin();
  witness_note(v, (int64_t)n, 0);
  if (n && !count_nonzero_bytes((const uint8_t *)v, n * sizeof *v)) v[n - 1] = 1;
}

/* C's own `_Bool`. */
bool exclusive_or(bool a, bool b) { return a != b; }

/* Fails with 3, and leaves 37 behind. */
int32_t truth_or_fail(int32_t *b, int32_t status) {
  *b = 37;
  return status;
}
