/* The shared library that is bound at run time. */
#include <stddef.h>
#include <stdint.h>

int32_t bound_version(void) { return 7; }

uint64_t bound_sum(const uint8_t *buf, size_t n) {
  uint64_t total = 0;
  for (size_t i = 0; i < n; i++) total += buf[i];
  return total;
}

/* 0 is ok. */
int32_t bound_fill(uint8_t *buf, size_t n, int32_t status) {
  for (size_t i = 0; i < n; i++) buf[i] = 9;
  return status;
}

/* Two names for what is one function in Rust: prefix and suffix. */
int32_t bound_add_v2(int32_t a, int32_t b) { return a + b; }
int32_t another_name(int32_t a) { return a * 10; }
int32_t plain_name(int32_t a) { return a * 100; }

/* The bytes of all texts, and one text that is changed. */
int64_t bound_lengths(const char *const *texts, size_t n, char **first) {
  int64_t sum = 0;
  for (size_t i = 0; i < n; i++)
    for (const char *c = texts[i]; *c; c++) sum++;
  if (*first && **first) **first = 'B';
  return sum;
}
