/* The same four functions for every element type: element `i` holds `i`. */
#include "witness.h"

#define ELEMENT(name, type)                                                    \
  int32_t check_##name(const type *v, int32_t n) {                             \
    witness_begin();                                                           \
    witness_note(v, n, 0);                                                     \
    for (int32_t i = 0; i < n; i++)                                            \
      if (v[i] != (type)i) return 0;                                           \
    return 1;                                                                  \
  }                                                                            \
  void range_##name(type *v, int32_t n) {                                      \
    witness_begin();                                                           \
    witness_note(v, n, 0);                                                     \
    for (int32_t i = 0; i < n; i++) v[i] = (type)i;                            \
  }                                                                            \
  void bump_##name(type *v, int32_t n) {                                       \
    witness_begin();                                                           \
    witness_note(v, n, 0);                                                     \
    for (int32_t i = 0; i < n; i++) v[i] = (type)(v[i] + 1);                   \
  }                                                                            \
  type same_##name(type v) { return v; }

ELEMENT(i8, int8_t)
ELEMENT(u8, uint8_t)
ELEMENT(i16, int16_t)
ELEMENT(u16, uint16_t)
ELEMENT(i32, int32_t)
ELEMENT(u32, uint32_t)
ELEMENT(i64, int64_t)
ELEMENT(u64, uint64_t)
ELEMENT(f32, float)
ELEMENT(f64, double)
