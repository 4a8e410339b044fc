/* Text of units of 1, 2 and 4 bytes, whatever they mean: seen, written, and made. */
#include "counted.h"
#include "witness.h"

#include <string.h>

#define UNITS(T, NAME)                                                                            \
  static size_t NAME##_length(const T *text) {                                                    \
    size_t n = 0;                                                                                 \
    while (text && text[n]) n++;                                                                  \
    return n;                                                                                     \
  }                                                                                               \
  /* The length up to the NUL. */                                                                 \
  int64_t NAME##_see(const T *text) {                                                             \
    witness_begin();                                                                              \
    witness_note(text, (int64_t)NAME##_length(text), sizeof *text * NAME##_length(text));         \
    return text ? (int64_t)NAME##_length(text) : -1;                                              \
  }                                                                                               \
  int64_t NAME##_see_counted(const T *text, int64_t n) {                                          \
    witness_begin();                                                                              \
    witness_note(text, n, sizeof *text * (size_t)n);                                              \
    return text ? n : -1;                                                                         \
  }                                                                                               \
  int64_t NAME##_see_many(const T *const *texts, int64_t n) {                                     \
    witness_begin();                                                                              \
    int64_t sum = 0, i = 0;                                                                       \
    for (; n < 0 ? texts && texts[i] != NULL : i < n; i++) {                                      \
      witness_note(texts[i], i, sizeof **texts * NAME##_length(texts[i]));                        \
      sum += (int64_t)NAME##_length(texts[i]);                                                    \
    }                                                                                             \
    return sum;                                                                                   \
  }                                                                                               \
  int64_t NAME##_see_listed(const T *const *texts) { return NAME##_see_many(texts, -1); }         \
  /* As many of the units as there is room for, and no terminator; tells how many there are. */   \
  int64_t NAME##_write(T *to, int64_t room, const T *units, int64_t n) {                          \
    witness_begin();                                                                              \
    witness_note(to, room, 0);                                                                    \
    for (int64_t i = 0; i < n && i < room; i++) to[i] = units[i];                                 \
    return n;                                                                                     \
  }                                                                                               \
  /* The same with a terminator, if there is room. */                                             \
  int64_t NAME##_write_ended(T *to, int64_t room, const T *units, int64_t n) {                    \
    NAME##_write(to, room, units, n);                                                             \
    if (n < room) to[n] = 0;                                                                      \
    return n;                                                                                     \
  }                                                                                               \
  T *NAME##_make(const T *units, int64_t n) {                                                     \
    T *made = counted_alloc(sizeof *made * ((size_t)n + 1));                                      \
    if (!made) return NULL;                                                                       \
    for (int64_t i = 0; i < n; i++) made[i] = units[i];                                           \
    made[n] = 0;                                                                                  \
    return made;                                                                                  \
  }                                                                                               \
  /* The same some units into its block, at the end of it. */                                      \
  T *NAME##_make_at(const T *units, int64_t n, int64_t offset) {                                  \
    T *made = counted_alloc(sizeof *made * ((size_t)(offset & 15) + (size_t)n + 1));              \
    if (!made) return NULL;                                                                       \
    made += offset & 15;                                                                          \
    for (int64_t i = 0; i < n; i++) made[i] = units[i];                                           \
    made[n] = 0;                                                                                  \
    return made;                                                                                  \
  }                                                                                               \
  /* In place: the units from behind, after what was there was noted. */                          \
  int64_t NAME##_reverse(T *text, int64_t room) {                                                 \
    witness_begin();                                                                              \
    int64_t n = 0;                                                                                \
    while (n < room && text[n]) n++;                                                              \
    witness_note(text, room, sizeof *text * (size_t)n);                                           \
    for (int64_t i = 0; i < n / 2; i++) {                                                         \
      T unit = text[i];                                                                           \
      text[i] = text[n - 1 - i];                                                                  \
      text[n - 1 - i] = unit;                                                                     \
    }                                                                                             \
    return n;                                                                                     \
  }                                                                                               \
  /* By a pointer that C replaces. */                                                             \
  void NAME##_reverse_at(T **text, int32_t replace) {                                             \
    if (!*text) return;                                                                           \
    int64_t n = (int64_t)NAME##_length(*text);                                                    \
    if (replace) {                                                                                \
      T *made = NAME##_make(*text, n);                                                            \
      counted_free(*text);                                                                        \
      *text = made;                                                                               \
    }                                                                                             \
    if (*text) NAME##_reverse(*text, n);                                                          \
  }

UNITS(uint8_t, text8)
UNITS(uint16_t, text16)
UNITS(uint32_t, text32)

int64_t bstr_see_bytes(const uint16_t *text) {
  uint32_t bytes = 0;
  if (text) memcpy(&bytes, (const unsigned char *)text - 4, 4);
  witness_begin();
  witness_note(text, bytes, bytes + 2);
  return text ? (int64_t)bytes : -1;
}

uint16_t *bstr_make(const uint16_t *units, int64_t n) {
  uint16_t *made = counted_bstr_alloc(2 * (size_t)n);
  if (made && n) memcpy(made, units, 2 * (size_t)n);
  return made;
}

/* A record with text in place, and with none of its own. */
typedef struct {
  uint8_t name[8];
  uint16_t wide[4];
  uint32_t wider[4];
  uint8_t page[4];
} inlined;

void inlined_see(const inlined *r) {
  witness_begin();
  witness_note(r->name, 8, sizeof r->name);
  witness_note(r->wide, 4, sizeof r->wide);
  witness_note(r->wider, 4, sizeof r->wider);
  witness_note(r->page, 4, sizeof r->page);
}

void inlined_copy(const inlined *from, inlined *to) { *to = *from; }

/* Whatever bytes they are. */
void inlined_make(const uint8_t *bytes, int64_t n, inlined *to) {
  memset(to, 0, sizeof *to);
  memcpy(to, bytes, (size_t)n < sizeof *to ? (size_t)n : sizeof *to);
}
