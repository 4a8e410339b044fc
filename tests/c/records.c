/* Structs and unions, by value and by pointer, and arrays of them. */
#include "records.h"
#include "witness.h"

#include <string.h>

place place_double(place p) {
  p.x *= 2;
  p.y *= 2;
  return p;
}

void place_move(place *p, double x, double y) {
  witness_begin();
  witness_note(p, 1, sizeof *p);
  if (!p) return;
  p->x += x;
  p->y += y;
}

double place_norm1(const place *p) {
  witness_begin();
  witness_note(p, 1, sizeof *p);
  return p ? p->x + p->y : -1;
}

void place_make(place *p, double x, double y) {
  witness_begin();
  witness_note(p, 1, sizeof *p);
  p->x = x;
  p->y = y;
}

void places_move(place *p, int32_t n, double x) {
  witness_begin();
  witness_note(p, n, (size_t)n * sizeof *p);
  for (int32_t i = 0; i < n; i++) p[i].x += x;
}

double places_sum(const place *p, int32_t n) {
  witness_begin();
  witness_note(p, n, (size_t)n * sizeof *p);
  double total = 0;
  for (int32_t i = 0; i < n; i++) total += p[i].x + p[i].y;
  return total;
}

segment segment_reverse(segment s) {
  place from = s.from;
  s.from = s.to;
  s.to = from;
  s.kind++;
  return s;
}

void segment_grow(segment *s) {
  witness_begin();
  witness_note(s, 1, 0);
  s->to.x += 1;
  s->kind++;
}

void padded_fill(padded *p, int32_t n) {
  witness_begin();
  witness_note(p, n, 0);
  for (int32_t i = 0; i < n; i++) {
    p[i].tag = (uint8_t)i;
    p[i].value = i * 1000;
    p[i].end = (uint8_t)(i + 1);
  }
}

int64_t padded_sum(const padded *p, int32_t n) {
  witness_begin();
  witness_note(p, n, 0);
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) total += p[i].tag + p[i].value + p[i].end;
  return total;
}

packed packed_next(packed p) {
  p.tag++;
  p.value++;
  return p;
}

void packed_next_all(packed *p, int32_t n) {
  witness_begin();
  witness_note(p, n, (size_t)n * sizeof *p);
  for (int32_t i = 0; i < n; i++) p[i] = packed_next(p[i]);
}

int64_t stride12_sum(const stride12 *s, int32_t n) {
  witness_begin();
  witness_note(s, n, (size_t)n * sizeof *s);
  int64_t total = 0;
  for (int32_t i = 0; i < n; i++) total += s[i].value * 10 + s[i].extra;
  return total;
}

void stride12_fill(stride12 *s, int32_t n) {
  witness_begin();
  witness_note(s, n, 0);
  for (int32_t i = 0; i < n; i++) s[i] = (stride12){(int64_t)i << 40, i};
}

number number_of_bits(uint32_t bits) {
  number n;
  memcpy(&n, &bits, sizeof n);
  return n;
}

uint32_t number_bits(number n) {
  uint32_t bits;
  memcpy(&bits, &n, sizeof bits);
  return bits;
}

void number_negate(number *n) {
  witness_begin();
  witness_note(n, 1, sizeof *n);
  n->i = -n->i;
}

int64_t tagged_sum(const tagged *t, size_t n) {
  witness_begin();
  witness_note(t, (int64_t)n, n * sizeof *t);
  int64_t total = 0;
  for (size_t i = 0; i < n; i++) total += t[i].kind == 0 ? t[i].value.i : t[i].value.f == 2.5f ? 2 : 0;
  return total;
}

/* Each element one more. */
#define BUMP(field) \
  for (size_t i = 0; i < sizeof a.field / sizeof a.field[0]; i++) a.field[i]++
arrays arrays_bump(arrays a) {
  BUMP(i8);
  BUMP(u8);
  BUMP(i16);
  BUMP(u16);
  BUMP(i32);
  BUMP(u32);
  BUMP(i64);
  BUMP(u64);
  BUMP(f32);
  BUMP(f64);
  for (int i = 0; i < 3; i++) a.places[i] = place_double(a.places[i]);
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 3; j++) a.grid[i][j]++;
  return a;
}

void arrays_bump_there(arrays *a) {
  witness_begin();
  witness_note(a, 1, 0);
  *a = arrays_bump(*a);
}

static const uint8_t permanent[] = {1, 2, 3, 4, 5};

void view_permanent(view *v) {
  witness_begin();
  witness_note(v, 1, sizeof *v);
  v->data = permanent;
  v->size = sizeof permanent;
}

/* Follows the pointer. */
int64_t view_sum(const view *v) {
  witness_begin();
  witness_note(v, 1, 0);
  int64_t total = 0;
  for (size_t i = 0; i < v->size; i++) total += v->data[i];
  return total;
}

/* Never follows the pointer. */
size_t view_address(const view *v) {
  witness_begin();
  witness_note(v, 1, 0);
  return (size_t)v->data + v->size;
}

length length_double(length l) {
  l.metres *= 2;
  return l;
}
