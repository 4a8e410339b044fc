/* Values that Rust converts by a conversion of its own, alone and inside of others. To C they are integers; BAD is one
 * that does not convert back. */
#include "counted.h"
#include "witness.h"

#include <errno.h>

enum { BAD = -7 };

typedef struct {
  int32_t first;
  int32_t second;
} couple;

typedef struct {
  couple head;
  int32_t middle;
  couple tail[2];
} nest;

typedef struct {
  int32_t items[10];
} row;

typedef struct {
  int32_t n;
  int32_t *items;
} list;

static int32_t at(int32_t i, int32_t bad, int32_t value) { return i == bad ? BAD : value; }

/* Arrays. */
int32_t items_see(const int32_t *v, int32_t n, int32_t status) {
  witness_begin();
  witness_note(v, n, 4 * (size_t)n);
  return status;
}

int32_t items_write(int32_t *v, int32_t n, int32_t wrote, int32_t bad, int32_t status) {
  witness_begin();
  witness_note(v, n, 4 * (size_t)n);
  for (int32_t i = 0; i < n && i < wrote; i++) v[i] = at(i, bad, 2000 + i);
  return status ? status : wrote;
}

int32_t items_change(int32_t *v, int32_t n, int32_t bad, int32_t status) {
  witness_begin();
  witness_note(v, n, 4 * (size_t)n);
  for (int32_t i = 0; i < n; i++) v[i] = at(i, bad, v[i] + 1);
  return status;
}

int32_t couples_change(couple *v, int32_t n, int32_t bad, int32_t status) {
  return items_change(&v->first, 2 * n, bad, status);
}

int32_t nests_change(nest *v, int32_t n, int32_t bad, int32_t status) {
  return items_change(&v->head.first, 7 * n, bad, status);
}

int32_t rows_change(row *v, int32_t n, int32_t bad, int32_t status) {
  return items_change(v->items, 10 * n, bad, status);
}

int32_t lists_see(const list *v, int32_t n, int32_t status) {
  witness_begin();
  witness_note(v, n, 0);
  for (int32_t i = 0; i < n; i++) witness_note(v[i].items, v[i].n, 4 * (size_t)v[i].n);
  return status;
}

/* One. */
int32_t item_same(int32_t v) {
  witness_begin();
  return v;
}

int32_t item_change(int32_t *v, int32_t bad, int32_t status) { return items_change(v, v ? 1 : 0, bad, status); }

int32_t item_give(int32_t *v, int32_t bad, int32_t status) { return items_write(v, 1, status ? status : 1, bad, status); }

/* What C owns. */
const int32_t *items_kept(int32_t n, int32_t bad, int32_t *count) {
  static _Thread_local int32_t kept[16];
  witness_begin();
  *count = n < 0 ? 0 : n > 16 ? 16 : n;
  for (int32_t i = 0; i < *count; i++) kept[i] = at(i, bad, 3000 + i);
  return kept;
}

/* What Rust frees. */
int32_t couples_made(int32_t n, int32_t bad, couple **v, int32_t *count) {
  witness_begin();
  *count = n < 0 ? 0 : n > 16 ? 16 : n;
  *v = counted_alloc((size_t)*count * sizeof **v);
  if (!*v) *count = 0;
  for (int32_t i = 0; i < *count; i++) (*v)[i] = (couple){at(2 * i, bad, 4000 + 2 * i), at(2 * i + 1, bad, 4001 + 2 * i)};
  return 0;
}

/* Frees what is there, and what it owns is nothing but the block. */
int32_t couples_remade(couple **v, int32_t *count, int32_t bad, int32_t status) {
  counted_free(*v);
  couples_made(2, bad, v, count);
  return status;
}

int32_t couple_remade(couple **v, int32_t bad, int32_t status) {
  int32_t count = 0;
  counted_free(*v);
  couples_made(1, bad, v, &count);
  return status;
}

/* Two outputs, either of which may be bad, and an input. */
int32_t items_two(int32_t *a, int32_t *b, int32_t bad, const int32_t *v, int32_t n, int32_t status) {
  items_see(v, n, 0);
  *a = at(0, bad, 5000);
  *b = at(1, bad, 5001);
  return status;
}

/* Always fails, with this errno, or with what errno was when it was entered. */
int32_t items_errno(const int32_t *v, int32_t n, int32_t *out, int32_t e) {
  if (e) errno = e;
  int kept = errno;
  items_see(v, n, 0);
  *out = 1;
  errno = kept;
  return -1;
}
