/* Enums, which in C hold whatever was stored. */
#include "witness.h"

typedef enum { MODE_OFF = 0, MODE_ON = 1, MODE_AUTO = 7, MODE_BROKEN = -2 } mode;

int32_t see_mode(mode m) {
  int32_t value = (int32_t)m;
  witness_begin();
  witness_note(&value, 1, sizeof value);
  return value;
}

int32_t give_mode(int32_t value) { return value; }
uint8_t give_level(uint8_t value) { return value; }

int32_t see_level(uint8_t level) {
  witness_begin();
  witness_note(&level, 1, sizeof level);
  return level;
}

int32_t peek_mode(const int32_t *m) {
  witness_begin();
  witness_note(m, 1, sizeof *m);
  return *m;
}

void replace_mode(int32_t *m, int32_t value) {
  witness_begin();
  witness_note(m, 1, sizeof *m);
  *m = value;
}

void leave_mode(int32_t *m) {
  witness_begin();
  witness_note(m, 1, sizeof *m);
}

int32_t sum_modes(const int32_t *m, int32_t n) {
  witness_begin();
  witness_note(m, n, (size_t)n * sizeof *m);
  int32_t total = 0;
  for (int32_t i = 0; i < n; i++) total += m[i];
  return total;
}

/* All AUTO, but for element `at`, which becomes `value`. */
void write_modes(int32_t *m, int32_t n, int32_t at, int32_t value) {
  witness_begin();
  witness_note(m, n, (size_t)n * sizeof *m);
  for (int32_t i = 0; i < n; i++) m[i] = i == at ? value : MODE_AUTO;
}

/* OFF and ON swapped, everything else left. */
void toggle_modes(int32_t *m, int32_t n) {
  witness_begin();
  witness_note(m, n, (size_t)n * sizeof *m);
  for (int32_t i = 0; i < n; i++) m[i] = m[i] == MODE_OFF ? MODE_ON : m[i] == MODE_ON ? MODE_OFF : m[i];
}

void write_levels(uint8_t *levels, int32_t n, uint8_t first) {
  witness_begin();
  witness_note(levels, n, (size_t)n);
  for (int32_t i = 0; i < n; i++) levels[i] = (uint8_t)(first + i);
}

/* On failure there is no mode in it. */
int32_t mode_or_fail(int32_t *m, int32_t status) {
  *m = status ? 12345 : MODE_ON;
  return status;
}

/* The first `claim` of them, each `value`. */
int32_t write_some_modes(int32_t *m, int32_t n, int32_t claim, int32_t value) {
  witness_begin();
  witness_note(m, n, 0);
  for (int32_t i = 0; i < n && i < claim; i++) m[i] = value;
  return claim;
}
