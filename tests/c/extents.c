/* How much memory a pointer means: constants, expressions, bytes. */
#include "witness.h"

int64_t sum_key(const uint8_t *key) {
  witness_begin();
  witness_note(key, 16, 16);
  int64_t total = 0;
  for (int i = 0; i < 16; i++) total += key[i];
  return total;
}

void invert_block(const uint8_t in[32], uint8_t out[32]) {
  witness_begin();
  witness_note(in, 32, 32);
  witness_note(out, 32, 32);
  for (int i = 0; i < 32; i++) out[i] = (uint8_t)~in[i];
}

void rotate_block(uint32_t block[4]) {
  witness_begin();
  witness_note(block, 4, 16);
  uint32_t first = block[0];
  for (int i = 0; i < 3; i++) block[i] = block[i + 1];
  block[3] = first;
}

int64_t sum_table(const int32_t table[3][2]) {
  witness_begin();
  witness_note(table, 3, 24);
  int64_t total = 0;
  for (int i = 0; i < 3; i++) total += table[i][0] * 10 + table[i][1];
  return total;
}

void fill_image(uint8_t *pixels, int32_t width, int32_t height, uint8_t value) {
  size_t n = (size_t)width * (size_t)height;
  witness_begin();
  witness_note(pixels, (int64_t)n, 0);
  for (size_t i = 0; i < n; i++) pixels[i] = value;
}

int64_t sum_grid(const int32_t *grid, uint64_t rows, uint64_t columns) {
  witness_begin();
  witness_note(grid, (int64_t)(rows * columns), 0);
  int64_t total = 0;
  for (uint64_t i = 0; i < rows * columns; i++) total += grid[i];
  return total;
}

/* The differences between `n` values are `n - 1`. */
int64_t sum_differences(const int32_t *differences, int32_t n) {
  witness_begin();
  witness_note(differences, n - 1, 0);
  int64_t total = 0;
  for (int32_t i = 0; i + 1 < n; i++) total += differences[i];
  return total;
}

/* Each byte becomes two digits. */
void to_hex(const uint8_t *bytes, size_t n, uint8_t *digits) {
  static const char hex[] = "0123456789abcdef";
  witness_begin();
  witness_note(bytes, (int64_t)n, n);
  witness_note(digits, (int64_t)n * 2, 0);
  for (size_t i = 0; i < n; i++) {
    digits[2 * i] = (uint8_t)hex[bytes[i] >> 4];
    digits[2 * i + 1] = (uint8_t)hex[bytes[i] & 15];
  }
}

/* Counts in bytes, elements of four. */
int64_t sum_sized(const int32_t *v, size_t size) {
  witness_begin();
  witness_note(v, (int64_t)size, size);
  int64_t total = 0;
  for (size_t i = 0; i < size / 4; i++) total += v[i];
  return total;
}

int64_t sum_short_sized(const int32_t *v, uint8_t size) { return sum_sized(v, size); }

/* A sum of bytes through `void *`. */
int64_t sum_memory(const void *memory, size_t size) {
  const uint8_t *bytes = memory;
  witness_begin();
  witness_note(memory, (int64_t)size, size);
  int64_t total = 0;
  for (size_t i = 0; i < size; i++) total += bytes[i];
  return total;
}

void fill_memory(void *memory, size_t size, int32_t value) {
  uint8_t *bytes = memory;
  witness_begin();
  witness_note(memory, (int64_t)size, 0);
  for (size_t i = 0; i < size; i++) bytes[i] = (uint8_t)value;
}
