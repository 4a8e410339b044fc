/* What a hostile or a careless caller could make of a wrapper. */
#include "witness.h"

static const uint8_t table[8] = {1, 2, 3, 4, 5, 6, 7, 8};

/* Fills what it may of `ret`, claims `claim` elements of it, and returns a table of `*m`. */
const uint8_t *fill_and_point(int32_t *ret, size_t n, size_t *written, size_t *m, size_t claim) {
  witness_begin();
  witness_note(ret, (int64_t)n, 0);
  for (size_t i = 0; i < n && i < claim; i++) ret[i] = 100 + (int32_t)i;
  *written = claim;
  *m = 3;
  return table;
}

/* -1 for each that is NULL; `n` is what all three are told. */
int64_t sum_of_three(const int32_t *a, const int32_t *b, const int32_t *c, size_t n) {
  const int32_t *all[3] = {a, b, c};
  int64_t total = 0;
  witness_begin();
  for (int k = 0; k < 3; k++) {
    witness_note(all[k], (int64_t)n, all[k] ? n * 4 : 0);
    if (!all[k]) total -= 1;
    for (size_t i = 0; all[k] && i < n; i++) total += all[k][i];
  }
  return total;
}

/* Each of them becomes 1. */
void raise_grades(int32_t *grades, size_t n) {
  witness_begin();
  witness_note(grades, (int64_t)n, n * 4);
  for (size_t i = 0; i < n; i++) grades[i] = 1;
}

int32_t see_grade(int32_t grade) {
  witness_begin();
  witness_note(&grade, 1, sizeof grade);
  return grade;
}

/* Zeros. */
void clear_ints(int32_t *v, size_t n) {
  witness_begin();
  witness_note(v, (int64_t)n, 0);
  for (size_t i = 0; i < n; i++) v[i] = 0;
}
