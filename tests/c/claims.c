/* What C claims: pointers and lengths that may be wrong, text that fails, and everything in one call. */
#include "counted.h"
#include "witness.h"

#include <string.h>

static const int32_t four[5] = {10, 11, 12, 13, 14};

/* 0 is NULL, 1 is four numbers, 2 lies between two of them. */
static int32_t *place(int32_t which) {
  const char *p = which == 0 ? NULL : (const char *)four + (which == 2);
  return (int32_t *)(uintptr_t)p;
}

/* No more than there are, or what no object can have. */
static int64_t length(int64_t len) { return len > 4 && len <= INT64_MAX / 4 ? 4 : len; }

const int32_t *claim_returned(int32_t which, int64_t len, int64_t *n) {
  *n = length(len);
  return place(which);
}

void claim_out(int32_t which, int64_t len, int32_t **v, int64_t *n) {
  *v = place(which);
  *n = length(len);
}

typedef struct {
  int32_t *v;
  int64_t n;
} claimed;

void claim_record(int32_t which, int64_t len, claimed *c) { *c = (claimed){place(which), length(len)}; }

void claim_point(int32_t which, int32_t **p) { *p = place(which); }

/* Which of its kinds, whatever it is. */
typedef struct {
  int32_t kind;
  int32_t strict;
} kinds;

void claim_kinds(int32_t kind, int32_t strict, kinds *k) { *k = (kinds){kind, strict}; }

/* Writes text, and then fails. */
int32_t write_and_fail(char *to, int32_t room, int32_t status) {
  witness_begin();
  witness_note(to, room, room > 0 ? strlen(to) : 0);
  if (room > 4) memcpy(to, "text", 5);
  return status;
}

/* Two that share a count, a text that is allocated, and values that are converted, with a count of one byte. */
int32_t order_of_all(const int32_t *a, const int32_t *b, int32_t n, char **text, const int32_t *items, uint8_t m,
                     int32_t *out, int32_t status) {
  witness_begin();
  witness_note(a, n, 0);
  witness_note(b, n, 0);
  witness_note(*text, 0, 0);
  witness_note(items, m, 0);
  *out = -7;
  return status;
}

static _Thread_local char changing[16] = "0";

/* The same place every time, with another text. */
const char *next_of_many(void) {
  changing[0] = changing[0] == '9' ? '0' : (char)(changing[0] + 1);
  return changing;
}

const char *kept_and_bad(void) { return "kept \xff"; }

/* Records that own a text, at a place that is misaligned for them. */
typedef struct {
  int32_t id;
  int32_t flag;
  char *name;
} person;

static _Thread_local person one = {1, 1, NULL};
static _Thread_local int32_t forgotten;

static person *crooked(int32_t which) {
  char *p = which == 0 ? NULL : (char *)&one + (which == 2);
  return (person *)(void *)p;
}

void claim_person(int32_t which, person **p) { *p = crooked(which); }

void claim_persons(int32_t which, int64_t len, person **v, int64_t *n) {
  *v = crooked(which);
  *n = len > 1 && len <= INT64_MAX / 64 ? 1 : len;
}

/* What these own is nobody's to free. */
void claims_forget(void *ptr) { forgotten += ptr != NULL; }
int32_t claims_forgotten(void) {
  int32_t n = forgotten;
  forgotten = 0;
  return n;
}

typedef struct {
  person *one;
  person *many;
  int64_t n;
} nested;

void claim_nested(int32_t one_at, int32_t many_at, nested *to) { *to = (nested){crooked(one_at), crooked(many_at), 1}; }
