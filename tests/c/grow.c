/* Results whose size C knows: asked for first, cut where there is too little room, or refused then; and cursors. */
#include "counted.h"
#include "witness.h"

#include <string.h>

enum { TOO_SMALL = 34, NO_SUCH = 2 };

static _Thread_local int32_t calls;

/* How often this thread called the functions of this file since it last asked. */
int32_t grow_calls(void) {
  int32_t n = calls;
  calls = 0;
  return n;
}

/* Needed with the NUL; what is there is cut, with a NUL. */
int32_t ask_text(const uint8_t *source, int32_t n, char *buf, int32_t room) {
  calls++;
  if (n < 0) return -1;
  if (room > 0 && buf) {
    int32_t fits = n < room ? n : room - 1;
    memcpy(buf, source, (size_t)fits);
    buf[fits] = 0;
  }
  return n + 1;
}

/* Written, without a NUL: as many as there are means that there may be more. */
int32_t full_text(const uint8_t *source, int32_t n, char *buf, int32_t room) {
  calls++;
  int32_t fits = n < room ? n : room;
  memcpy(buf, source, (size_t)fits);
  return fits;
}

int32_t full_units(const uint16_t *source, int32_t n, uint16_t *buf, int32_t room) {
  calls++;
  int32_t fits = n < room ? n : room;
  memcpy(buf, source, 2 * (size_t)fits);
  return fits;
}

/* A status: too small, or what there is, with its NUL. */
int32_t refused_text(const uint8_t *source, int32_t n, char *buf, size_t room) {
  calls++;
  if (n == 13) return NO_SUCH;
  if ((size_t)n + 1 > room) return TOO_SMALL;
  memcpy(buf, source, (size_t)n);
  buf[n] = 0;
  return 0;
}

/* Numbers: the room goes in, and what is needed comes out. */
int32_t ask_numbers(int32_t n, int32_t *v, int32_t *count, int32_t status) {
  calls++;
  for (int32_t i = 0; v && i < n && i < *count; i++) v[i] = i;
  *count = n;
  return status;
}

int32_t full_numbers(int32_t n, int32_t *v, int32_t room) {
  calls++;
  int32_t fits = n < room ? n : room;
  for (int32_t i = 0; i < fits; i++) v[i] = i;
  return fits;
}

/* Numbers that a conversion carries; one of them is bad. */
int32_t ask_items(int32_t n, int32_t bad, int32_t *v, int32_t *count) {
  calls++;
  for (int32_t i = 0; v && i < n && i < *count; i++) v[i] = i == bad ? -7 : 1000 + i;
  *count = n;
  return 0;
}

/* More and more every time. */
int32_t ask_moving(int32_t *v, int32_t *count, int32_t until) {
  calls++;
  int32_t room = *count;
  *count = room < until ? room + 1 : until;
  for (int32_t i = 0; v && i < room && i < until; i++) v[i] = i;
  return 0;
}

/* A record whose text lies in the buffer. */
typedef struct {
  int32_t id;
  const char *name;
} entry;

int32_t find_entry(int32_t id, entry *e, char *buf, size_t room, entry **found) {
  calls++;
  *found = NULL;
  if (id < 0) return NO_SUCH;
  if (id == 0) return 0;
  size_t needed = (size_t)id + 1;
  if (needed > room) return TOO_SMALL;
  memset(buf, 'n', needed - 1);
  buf[needed - 1] = 0;
  *e = (entry){id, buf};
  *found = e;
  return 0;
}

/* Reads `take` elements, adds them up, and moves on; `status` is what it says then. */
int32_t take_sum(const int32_t **p, size_t *n, size_t take, int64_t *sum, int32_t status) {
  witness_begin();
  witness_note(*p, (int64_t)*n, 4 * *n);
  *sum = 0;
  for (; take && *n; take--, (*n)--) *sum += *(*p)++;
  return status;
}

/* Writes `put` elements, and moves on. */
int32_t put_some(int32_t **p, size_t *n, size_t put, int32_t status) {
  witness_begin();
  witness_note(*p, (int64_t)*n, 0);
  for (int32_t i = 0; put && *n; put--, (*n)--) *(*p)++ = i++;
  return status;
}

/* Breaks its contract: it points somewhere else. */
int32_t take_beyond(const int32_t **p, size_t *n, int64_t by) {
  *p = (const int32_t *)((uintptr_t)*p + (uintptr_t)by);
  *n = 0;
  return 0;
}

/* Converts units like iconv does: from one cursor to the other, until either is at its end. */
int32_t widen(const uint8_t **from, size_t *left, uint16_t **to, size_t *room) {
  while (*left && *room) {
    *(*to)++ = *(*from)++;
    (*left)--;
    (*room)--;
  }
  return *left ? -1 : 0;
}
