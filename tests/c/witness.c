/* The record itself, and the functions through which Rust reads it. */
#include "witness.h"

#include <string.h>

enum { SLOTS = 8, KEPT = 4096 };

typedef struct {
  const void *pointer;
  int64_t count;
  size_t kept;
  unsigned char bytes[KEPT];
} slot;

static _Thread_local slot slots[SLOTS];
static _Thread_local size_t used;
static _Thread_local uint64_t calls;

void witness_begin(void) {
  calls++;
  used = 0;
}

void witness_note(const void *pointer, int64_t count, size_t bytes) {
  if (used == SLOTS) return;
  slot *s = &slots[used++];
  s->pointer = pointer;
  s->count = count;
  s->kept = !pointer ? 0 : bytes < KEPT ? bytes : KEPT;
  if (s->kept) memcpy(s->bytes, pointer, s->kept);
}

void witness_forget(void) {
  calls = 0;
  used = 0;
}

uint64_t witness_calls(void) { return calls; }
size_t witness_slots(void) { return used; }
size_t witness_address(size_t n) { return n < used ? (size_t)slots[n].pointer : 0; }
int64_t witness_count(size_t n) { return n < used ? slots[n].count : -1; }
size_t witness_kept(size_t n) { return n < used ? slots[n].kept : 0; }
uint8_t witness_byte(size_t n, size_t i) { return n < used && i < slots[n].kept ? slots[n].bytes[i] : 0; }
