/* Memory that changes hands. Every function does what `mode` says to what it is given, and then returns `status`, so
 * that it may fail after it changed things. All memory is the counting allocator's. */
#include "counted.h"
#include "witness.h"

#include <string.h>

enum { LEAVE, CHANGE, REPLACE, DROP };

typedef struct {
  int32_t x, y;
} point;

typedef struct {
  int32_t id;
  int32_t flag;
  char *name;
} person;

/* Text. */
int32_t own_text(char **s, int32_t mode, int32_t status) {
  witness_begin();
  witness_note(*s, 0, *s ? strlen(*s) : 0);
  if (mode == CHANGE && *s && **s) **s = 'X';
  if (mode == REPLACE || mode == DROP) {
    counted_free(*s);
    *s = mode == REPLACE ? counted_text("replaced by C") : NULL;
  }
  return status;
}

int32_t own_text16(uint16_t **s, int32_t mode, int32_t status) {
  witness_begin();
  size_t len = 0;
  while (*s && (*s)[len]) len++;
  witness_note(*s, 0, 2 * len);
  if (mode == CHANGE && *s && **s) **s = 'X';
  if (mode == REPLACE || mode == DROP) {
    counted_free(*s);
    *s = mode == REPLACE ? counted_text16("replaced by C") : NULL;
  }
  return status;
}

int32_t own_bstr(uint16_t **s, int32_t mode, int32_t status) {
  witness_begin();
  uint32_t bytes = 0;
  if (*s) memcpy(&bytes, (unsigned char *)*s - 4, 4);
  witness_note(*s, bytes, bytes);
  if (mode == CHANGE && bytes) **s = 'X';
  if (mode == REPLACE || mode == DROP) {
    counted_bstr_free(*s);
    *s = NULL;
    if (mode == REPLACE && (*s = counted_bstr_alloc(6))) memcpy(*s, (uint16_t[]){'a', 0, 'b'}, 6);
  }
  return status;
}

int32_t own_names(char **names, int32_t n, int32_t mode, int32_t status) {
  for (int32_t i = 0; i < n; i++) own_text(&names[i], mode, status);
  witness_begin();
  witness_note(names, n, 0);
  return status;
}

/* A record in place, and what it points at. */
int32_t own_person(person *p, int32_t mode, int32_t status) {
  own_text(&p->name, mode, status);
  if (mode != LEAVE) {
    p->id++;
    p->flag = p->flag ? 0 : 9;
  }
  return status;
}

int32_t own_persons(person *p, int32_t n, int32_t mode, int32_t status) {
  for (int32_t i = 0; i < n; i++) own_person(p + i, mode, status);
  witness_begin();
  witness_note(p, n, 0);
  return status;
}

static void free_person(person *p) {
  if (!p) return;
  counted_free(p->name);
  counted_free(p);
}

static person *make_person(int32_t id) {
  person *p = counted_alloc(sizeof *p);
  if (p) *p = (person){id, id % 2, counted_text("made by C")};
  return p;
}

/* Behind a pointer. */
int32_t own_point_at(point **p, int32_t mode, int32_t status) {
  witness_begin();
  witness_note(*p, 0, *p ? sizeof **p : 0);
  if (mode == CHANGE && *p) (*p)->x += 10;
  if (mode == REPLACE || mode == DROP) {
    counted_free(*p);
    *p = NULL;
    if (mode == REPLACE && (*p = counted_alloc(sizeof **p))) **p = (point){7, 8};
  }
  return status;
}

int32_t own_person_at(person **p, int32_t mode, int32_t status) {
  witness_begin();
  witness_note(*p, 0, 0);
  if (mode == CHANGE && *p) own_person(*p, REPLACE, 0);
  if (mode == REPLACE || mode == DROP) {
    free_person(*p);
    *p = mode == REPLACE ? make_person(7) : NULL;
  }
  return status;
}

/* Arrays behind a pointer. */
int32_t own_ints_at(int32_t **v, int32_t *n, int32_t mode, int32_t status) {
  witness_begin();
  witness_note(*v, *n, 4 * (size_t)*n);
  for (int32_t i = 0; mode == CHANGE && i < *n; i++) (*v)[i]++;
  if (mode == REPLACE || mode == DROP) {
    int32_t more = mode == REPLACE ? *n + 1 : 0;
    counted_free(*v);
    *v = mode == REPLACE ? counted_alloc(4 * (size_t)more) : NULL;
    *n = *v ? more : 0;
    for (int32_t i = 0; i < *n; i++) (*v)[i] = i;
  }
  return status;
}

int32_t own_persons_at(person **v, int32_t *n, int32_t mode, int32_t status) {
  witness_begin();
  witness_note(*v, *n, 0);
  for (int32_t i = 0; mode == CHANGE && i < *n; i++) own_person(*v + i, REPLACE, 0);
  if (mode == REPLACE || mode == DROP) {
    for (int32_t i = 0; i < *n; i++) counted_free((*v)[i].name);
    counted_free(*v);
    int32_t more = mode == REPLACE ? *n + 1 : 0;
    *v = mode == REPLACE ? counted_alloc((size_t)more * sizeof **v) : NULL;
    *n = *v ? more : 0;
    for (int32_t i = 0; i < *n; i++) (*v)[i] = (person){i, 1, counted_text("new")};
  }
  return status;
}

/* What is returned. */
char *give_text(int32_t which) {
  return which == 0 ? NULL : which == 1 ? counted_text("given") : counted_text(which == 2 ? "bad \xff" : "");
}

int32_t *give_ints(int32_t n, int32_t *count) {
  *count = n;
  int32_t *v = n < 0 ? NULL : counted_alloc(4 * (size_t)n);
  for (int32_t i = 0; v && i < n; i++) v[i] = i;
  return v;
}

point *give_point(int32_t x) {
  point *p = x < 0 ? NULL : counted_alloc(sizeof *p);
  if (p) *p = (point){x, x + 1};
  return p;
}

person *give_person(int32_t id) { return id < 0 ? NULL : make_person(id); }

person *give_persons(int32_t n, int32_t bad, int32_t *count) {
  *count = n;
  person *v = counted_alloc((size_t)n * sizeof *v);
  for (int32_t i = 0; v && i < n; i++) v[i] = (person){i, 1, counted_text(i == bad ? "bad \xff" : "fine")};
  return v;
}

int32_t give_ints_out(int32_t n, int32_t **v, int32_t *count, int32_t status) {
  *v = give_ints(n, count);
  return status;
}

int32_t give_two(int32_t which, char **text, int32_t **v, int32_t *n) {
  *text = give_text(which);
  *v = give_ints(3, n);
  return 0;
}

/* Clears what a record owns, and leaves the record. */
int32_t fill_person(person *p, int32_t bad) {
  *p = (person){5, 1, counted_text(bad ? "bad \xff" : "to be cleared")};
  return 0;
}
void clear_person(person *p) {
  counted_free(p->name);
  p->name = NULL;
}

/* Breaks its contract: one record is there, and it says `claimed`. */
int32_t own_persons_lie(person **v, int32_t *n, int32_t claimed, int32_t status) {
  witness_begin();
  for (int32_t i = 0; i < *n; i++) counted_free((*v)[i].name);
  counted_free(*v);
  *v = counted_alloc(sizeof **v);
  if (*v) **v = (person){1, 1, counted_text("one")};
  *n = *v && claimed > 1 ? 1 : claimed;
  return status;
}

/* The same of integers, in memory that is freed with its size. */
int32_t own_ints_lie(int32_t **v, int32_t *n, int32_t claimed, int32_t status) {
  witness_begin();
  counted_free(*v);
  *v = counted_alloc(4);
  if (*v) **v = 1;
  *n = *v && claimed > 1 ? 1 : claimed;
  return status;
}
