/* Outputs whose length only C knows: `really` is what is written, `claim` is what is said. */
#include "witness.h"

static void write_range(uint8_t *buf, size_t n) {
  for (size_t i = 0; i < n; i++) buf[i] = (uint8_t)(i + 1);
}

int64_t write_claimed(uint8_t *buf, size_t capacity, size_t really, int64_t claim) {
  witness_begin();
  witness_note(buf, (int64_t)capacity, 0);
  write_range(buf, really < capacity ? really : capacity);
  return claim;
}

uint8_t write_tiny(uint8_t *buf, uint8_t capacity) {
  witness_begin();
  witness_note(buf, capacity, 0);
  write_range(buf, capacity);
  return capacity;
}

/* Goes in as the capacity, comes back as the length. */
void write_counted(uint8_t *buf, size_t *n, size_t claim) {
  witness_begin();
  witness_note(buf, (int64_t)*n, 0);
  write_range(buf, claim < *n ? claim : *n);
  *n = claim;
}

void write_counted_int(uint8_t *buf, int32_t *n, int32_t claim) {
  witness_begin();
  witness_note(buf, *n, 0);
  write_range(buf, claim < 0 ? 0 : claim < *n ? (size_t)claim : (size_t)*n);
  *n = claim;
}

void write_counted_tiny(uint8_t *buf, uint8_t *n) {
  witness_begin();
  witness_note(buf, *n, 0);
  write_range(buf, *n);
}

/* On failure: the first byte is spoilt, and the count is nonsense. */
int32_t write_or_fail(uint8_t *buf, size_t *n, int32_t status) {
  witness_begin();
  witness_note(buf, (int64_t)*n, 0);
  if (status) {
    if (*n) buf[0] = 0xee;
    *n = (size_t)-1;
    return status;
  }
  write_range(buf, *n);
  return 0;
}

/* On failure: nothing is touched at all. */
int32_t write_or_leave(uint8_t *buf, size_t n, int32_t status) {
  witness_begin();
  witness_note(buf, (int64_t)n, 0);
  if (status) return status;
  write_range(buf, n);
  return 0;
}

/* The capacity and what was written are two arguments. */
void write_separately(uint32_t *v, size_t n, size_t *done, size_t claim) {
  witness_begin();
  witness_note(v, (int64_t)n, 0);
  for (size_t i = 0; i < n && i < claim; i++) v[i] = (uint32_t)i * 100;
  *done = claim;
}

/* Counted in bytes, both ways; `claim` need not be a whole number of elements. */
size_t write_sized(uint32_t *v, size_t size, size_t claim) {
  witness_begin();
  witness_note(v, (int64_t)size, 0);
  uint8_t *bytes = (uint8_t *)v;
  for (size_t i = 0; i < size && i < claim; i++) bytes[i] = 1;
  return claim;
}

/* Whole rows, of which C says how many. */
int32_t write_rows(uint8_t *v, int32_t rows, int32_t columns, int32_t claim) {
  witness_begin();
  witness_note(v, (int64_t)rows * columns, 0);
  if (claim > 0) write_range(v, (size_t)((claim < rows ? claim : rows) * columns));
  return claim;
}

/* Two outputs, two lengths. */
void write_both(uint8_t *a, size_t *a_len, uint16_t *b, uint32_t b_len, uint32_t *b_done) {
  witness_begin();
  witness_note(a, (int64_t)*a_len, 0);
  witness_note(b, b_len, 0);
  *a_len /= 2;
  write_range(a, *a_len);
  *b_done = b_len / 4;
  for (uint32_t i = 0; i < *b_done; i++) b[i] = (uint16_t)(1000 + i);
}

/* At most 32, always into a block of 32. */
uint32_t write_block(uint8_t block[32], uint32_t claim) {
  witness_begin();
  witness_note(block, 32, 0);
  write_range(block, claim < 32 ? claim : 32);
  return claim;
}
