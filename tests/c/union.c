/* Tagged unions, records that point at records, lists of them, and other shapes of fields. */
#include "counted.h"
#include "witness.h"

#include <stddef.h>
#include <string.h>

enum { NONE, INT, TEXT, PAIR, REAL = 10, MANY = 11, RAW = 12 };

typedef struct {
  uint8_t left;
  uint16_t right;
} pair;

typedef struct variant {
  int32_t kind;
  union {
    int64_t number;
    char *text;
    pair both;
    double real;
    struct variant *inner;
    unsigned char raw[16];
  } value;
} variant;

/* What is in it, in a line. */
size_t variant_size(void) { return sizeof(variant); }
size_t variant_offset(void) { return offsetof(variant, value); }

int64_t variant_see(const variant *v) {
  switch (v->kind) {
  case INT: return v->value.number;
  case TEXT: return (int64_t)strlen(v->value.text);
  case PAIR: return v->value.both.left * 1000 + v->value.both.right;
  case REAL: return (int64_t)(v->value.real * 2);
  case RAW: return v->value.raw[15];
  case MANY: return 100 + variant_see(v->value.inner);
  default: return -v->kind;
  }
}

int64_t variants_see(const variant *v, int32_t n) {
  witness_begin();
  witness_note(v, n, 0);
  int64_t sum = 0;
  for (int32_t i = 0; i < n; i++) sum += variant_see(v + i);
  return sum;
}

static void clear(variant *v) {
  if (v->kind == TEXT) counted_free(v->value.text);
  if (v->kind == MANY && v->value.inner) {
    clear(v->value.inner);
    counted_free(v->value.inner);
  }
}

static void set(variant *v, int32_t kind) {
  memset(v, 0, sizeof *v);
  v->kind = kind;
  switch (kind) {
  case INT: v->value.number = -5; break;
  case TEXT: v->value.text = counted_text("set by C"); break;
  case PAIR: v->value.both = (pair){1, 2}; break;
  case REAL: v->value.real = 0.5; break;
  case MANY:
    v->value.inner = counted_alloc(sizeof *v);
    if (v->value.inner) set(v->value.inner, TEXT);
    break;
  default: memset(v->value.raw, 0xff, sizeof v->value.raw);
  }
}

/* Becomes another; what it owned is freed by C. */
int32_t variant_become(variant *v, int32_t kind, int32_t status) {
  clear(v);
  set(v, kind);
  return status;
}

int32_t variant_make(variant *v, int32_t kind) {
  set(v, kind);
  return 0;
}

/* A list that ends with NULL. */
typedef struct node {
  int32_t value;
  struct node *next;
} node;

int64_t list_sum(const node *n) {
  int64_t sum = 0;
  for (; n; n = n->next) sum += n->value;
  return sum;
}

/* So many numbers, each in memory of its own. */
int32_t list_make(int32_t n, node *first) {
  *first = (node){n, NULL};
  for (node *last = first; --n > 0; last = last->next) {
    last->next = counted_alloc(sizeof *last);
    if (!last->next) return -1;
    *last->next = (node){n, NULL};
  }
  return 0;
}

/* Pointers with counts: a view that is lent, one to write into, and one that is owned. */
typedef struct {
  uint32_t size;
  const int32_t *view;
  size_t views;
  int32_t *room;
  size_t rooms;
  int64_t *owned;
  uint8_t owns;
} work;

int32_t work_do(work *w) {
  witness_begin();
  witness_note(w->view, (int64_t)w->views, 4 * w->views);
  witness_note(w->room, (int64_t)w->rooms, 4 * w->rooms);
  witness_note(w->owned, w->owns, 8 * w->owns);
  if (w->size != sizeof *w) return -1;
  for (size_t i = 0; i < w->views && i < w->rooms; i++) w->room[i] = 2 * w->view[i];
  return (int32_t)w->views;
}

typedef struct {
  int64_t *v;
  uint8_t n;
} bag;

/* Frees what is in it, and puts `n` more in. */
void bag_refill(bag *b, uint8_t n) {
  counted_free(b->v);
  b->v = counted_alloc(8 * (size_t)n);
  b->n = b->v ? n : 0;
  for (uint8_t i = 0; i < b->n; i++) b->v[i] = i;
}

typedef struct {
  uint16_t n;
  char **names;
} names;

int32_t names_see(const names *v) {
  int32_t sum = 0;
  for (int32_t i = 0; i < v->n; i++) sum += v->names[i] ? (int32_t)strlen(v->names[i]) : 0;
  return sum;
}
