/* Arrays behind pointers, arrays of text, arrays of records, as the conformance cases want them. */
#include "counted.h"
#include "witness.h"

#include <stdio.h>
#include <string.h>

int64_t sum_ints_at(const int32_t *const *v, int32_t n) {
  witness_begin();
  witness_note(v, n, 0);
  witness_note(*v, n, 4 * (size_t)n);
  if (!*v) return -1;
  int64_t sum = 0;
  for (int32_t i = 0; i < n; i++) sum += (*v)[i];
  return sum;
}

void reverse_units_at(uint16_t **v, int32_t n) {
  witness_begin();
  witness_note(*v, n, 2 * (size_t)n);
  for (int32_t i = 0; i < n / 2; i++) {
    uint16_t unit = (*v)[i];
    (*v)[i] = (*v)[n - 1 - i];
    (*v)[n - 1 - i] = unit;
  }
}

/* start to before end, at most 64; NULL if there are none. */
void range_array_at(int32_t start, int32_t end, int32_t *n, int32_t **v) {
  int64_t len = (int64_t)end - start;
  *n = len < 0 ? 0 : len > 64 ? 64 : (int32_t)len;
  *v = *n ? counted_alloc(4 * (size_t)*n) : NULL;
  if (!*v) *n = 0;
  for (int32_t i = 0; i < *n; i++) (*v)[i] = start + i;
}

/* One more than before. */
void append_int(int32_t **v, int32_t n, int32_t x) {
  int32_t *made = counted_alloc(4 * ((size_t)n + 1));
  if (made) {
    memcpy(made, *v, 4 * (size_t)n);
    made[n] = x;
  }
  counted_free(*v);
  *v = made;
}

/* As many as `to` says, at most 5000, that count up; what there was is freed. */
void resize_at(int32_t **v, int32_t *n, int32_t to) {
  witness_begin();
  witness_note(*v, *n, 4 * (size_t)*n);
  counted_free(*v);
  *n = to < 0 ? -1 : to > 5000 ? 5000 : to;
  *v = counted_alloc(4 * (size_t)(*n < 0 ? 0 : *n));
  for (int32_t i = 0; *v && i < *n; i++) (*v)[i] = i;
}

/* Rows of columns, all of them made; what goes in is not freed. */
int32_t **transpose(const int32_t *const *rows, int32_t n, int32_t columns) {
  int32_t **made = counted_alloc(sizeof *made * (size_t)columns);
  for (int32_t c = 0; made && c < columns; c++) {
    made[c] = counted_alloc(4 * (size_t)n);
    for (int32_t r = 0; made[c] && r < n; r++) made[c][r] = rows[r][c];
  }
  return made;
}

/* Text: number i is i in decimal, and number 50 is not there. */
static int is_expected(const char *text, int32_t i) {
  char expected[16];
  snprintf(expected, sizeof expected, "%d", i);
  return i == 50 ? !text : text && !strcmp(text, expected);
}

int32_t check_texts(char **v, int32_t n) {
  witness_begin();
  witness_note(v, n, 0);
  int32_t good = 0;
  for (int32_t i = 0; i < n; i++) good += is_expected(v[i], i);
  return good;
}

void make_texts(char **v, int32_t n) {
  witness_begin();
  witness_note(v, n, sizeof *v * (size_t)n);
  for (int32_t i = 0; i < n; i++) {
    char text[16];
    snprintf(text, sizeof text, "%d", i);
    v[i] = i == 50 ? NULL : counted_text(text);
  }
}

/* Each is freed and made anew; number 49 is gone. */
void renew_texts(char **v, int32_t n) {
  for (int32_t i = 0; i < n; i++) {
    counted_free(v[i]);
    v[i] = i == 49 ? NULL : counted_text("renewed");
  }
}

/* The sum of the lengths, up to a NULL. */
int64_t sum_text_lengths(const uint16_t *const *v) {
  int64_t sum = 0;
  for (; *v; v++)
    for (const uint16_t *unit = *v; *unit; unit++) sum++;
  return sum;
}

/* Records of four kinds. */
typedef struct {
  int32_t a;
  double b;
  int64_t c;
  char *d;
} mixed;

int32_t check_mixed(const mixed *v, int32_t n) {
  witness_begin();
  witness_note(v, n, 0);
  int32_t good = 0;
  for (int32_t i = 0; i < n; i++) good += v[i].a == i && v[i].b == i && v[i].c == i && is_expected(v[i].d, i);
  return good;
}

void make_mixed(mixed *v, int32_t n) {
  witness_begin();
  witness_note(v, n, sizeof *v * (size_t)n);
  for (int32_t i = 0; i < n; i++) {
    v[i] = (mixed){i, i, i, NULL};
    make_texts(&v[i].d, 1);
  }
}

/* A number that a conversion carries. */
typedef struct {
  int32_t value;
  int32_t odd;
} wrapped;

uint8_t fill_wrapped(wrapped *v, int32_t n, int32_t start, int32_t wrote) {
  witness_begin();
  witness_note(v, n, v ? sizeof *v * (size_t)n : 0);
  if (!v) return 0;
  for (int32_t i = 0; i < n && i < wrote; i++) v[i] = (wrapped){start + i, (start + i) & 1};
  return 1;
}

void double_wrapped(wrapped *v, int32_t n) {
  for (int32_t i = 0; i < n; i++) v[i] = (wrapped){2 * v[i].value, 0};
}

/* Three truth values. */
typedef struct {
  uint8_t a, b, c;
} three;

uint8_t and_all(const three *v, int32_t n) {
  uint8_t all = 1;
  for (int32_t i = 0; i < n; i++) all = all && v[i].a && v[i].b && v[i].c;
  return all;
}

uint8_t and_three(const three *v) { return and_all(v, 1); }
void negate_three(three *v) { *v = (three){!v->a, v->b ? 0 : 37, !v->c}; }

/* Text of two encodings at once; where it is. */
int32_t see_two(const char *a, const uint16_t *b) {
  witness_begin();
  size_t n = 0;
  while (b[n]) n++;
  witness_note(a, 0, strlen(a));
  witness_note(b, 0, 2 * n);
  return (int32_t)(strlen(a) + n);
}

/* The text of each of `n` pointers is changed in place. */
void scribble_texts(char **v, int32_t n) {
  for (int32_t i = 0; i < n; i++)
    if (v[i] && *v[i]) *v[i] = '#';
}

/* Three numbers in place, and how many there are. */
typedef struct {
  int32_t always[3];
  int32_t some[4];
  int32_t n;
} arrays_in_place;

void see_in_place(arrays_in_place *a) {
  witness_begin();
  witness_note(a->always, 3, sizeof a->always);
  witness_note(a->some, a->n, sizeof a->some);
  for (int32_t i = 0; i < 3; i++) a->always[i]++;
  a->n = a->n == 4 ? 9 : a->n + 1;
}
