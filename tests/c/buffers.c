/* Buffers in every direction. */
#include "witness.h"

static void saw(const void *v, int32_t n) {
  witness_begin();
  witness_note(v, n, n > 0 ? (size_t)n * 4 : 0);
}

/* -1 for NULL, so that NULL and empty can be told apart. */
int64_t sum_ints(const int32_t *v, int32_t n) {
  saw(v, n);
  if (!v) return -1;
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) total += v[i];
  return total;
}

/* Writes all of it. */
void fill_ints(int32_t *v, int32_t n, int32_t start) {
  saw(v, n);
  for (int32_t i = 0; v && i < n; i++) v[i] = start + i;
}

/* Writes the first half only. */
void fill_half(int32_t *v, int32_t n, int32_t start) {
  saw(v, n);
  for (int32_t i = 0; i < n / 2; i++) v[i] = start + i;
}

void double_ints(int32_t *v, int32_t n) {
  saw(v, n);
  for (int32_t i = 0; v && i < n; i++) v[i] *= 2;
}

/* Takes `int32_t *` where it ought to take `const`; only reads. */
int64_t sum_through_mut(int32_t *v, int32_t n) {
  saw(v, n);
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) total += v[i];
  return total;
}

/* Writes to what is declared `in`: its copy takes the harm. */
int64_t sum_and_scribble(int32_t *v, int32_t n) {
  saw(v, n);
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) {
    total += v[i];
    v[i] = -1;
  }
  return total;
}

/* -1 unless all of it is there; `a` may be NULL with a count, and then is all zeros. */
int64_t blend(const uint8_t *a, const uint8_t *b, uint32_t n) {
  witness_begin();
  witness_note(a, n, 0);
  witness_note(b, n, 0);
  int64_t total = 0;
  for (uint32_t i = 0; i < n; i++) total += (a ? a[i] : 0) + (b ? b[i] : 0);
  return total;
}

/* Reads the buffer until it finds `stop`, at most `rounds` times over. */
uint64_t read_again(const uint8_t *v, size_t n, uint64_t rounds) {
  witness_begin();
  witness_note(v, (int64_t)n, 0);
  uint64_t total = 0;
  const volatile uint8_t *w = v;
  for (uint64_t r = 0; r < rounds; r++)
    for (size_t i = 0; i < n; i++) total += w[i];
  return total;
}

/* Treats length 0 as "it is text": reads up to the NUL. */
size_t length_or_strlen(const uint8_t *text, size_t n) {
  witness_begin();
  witness_note(text, (int64_t)n, n);
  if (n || !text) return n;
  while (text[n]) n++;
  return n;
}

/* Writes one element even when the count is 0. */
void write_even_if_empty(int64_t *v, size_t n) {
  witness_begin();
  witness_note(v, (int64_t)n, 0);
  if (v) *v = 42;
}

/* One count for words and bytes: so many bytes of each. */
uint64_t sum_words_and_bytes(const uint32_t *words, const uint8_t *bytes, size_t size) {
  witness_begin();
  witness_note(words, (int64_t)size, 0);
  witness_note(bytes, (int64_t)size, 0);
  uint64_t total = 0;
  for (size_t i = 0; i < size / 4; i++) total += words[i];
  for (size_t i = 0; i < size; i++) total += bytes[i];
  return total;
}

/* One count for integers and what stands for truth values. */
int64_t sum_where(const int32_t *v, const int32_t *wanted, uint8_t n) {
  witness_begin();
  witness_note(v, n, 0);
  witness_note(wanted, n, 0);
  int64_t total = 0;
  for (int i = 0; i < n; i++) total += wanted[i] ? v[i] : 0;
  return total;
}

/* One count behind a pointer for two outputs. */
void split(uint8_t *low, uint8_t *high, size_t *n, size_t claim) {
  witness_begin();
  witness_note(low, (int64_t)*n, 0);
  witness_note(high, (int64_t)*n, 0);
  for (size_t i = 0; i < *n && i < claim; i++) {
    low[i] = (uint8_t)i;
    high[i] = (uint8_t)(100 + i);
  }
  *n = claim;
}
