/* Statuses in an argument of their own, and partial success. */
#include "counted.h"
#include "witness.h"

#include <errno.h>
#include <string.h>

/* The convention of ICU: what is in `status` comes in, over 0 is a failure, below it a warning. */
enum { REFUSED = 7, OVERFLOW = 15, USING_DEFAULT = -127 };

int32_t icu_length(const char *text, int32_t *status) {
  witness_begin();
  witness_note(status, 1, sizeof *status);
  if (*status > 0) return -1;
  if (text[0] == 'x') {
    *status = REFUSED;
    return -1;
  }
  if (text[0] == 'w') *status = USING_DEFAULT;
  return (int32_t)strlen(text);
}

/* Asked with no room it says how much it needs, and that this was too little. */
int32_t icu_name(int32_t size, char *to, int32_t room, int32_t *status) {
  witness_begin();
  if (*status > 0) return -1;
  if (size < 0) {
    *status = REFUSED;
    return 0;
  }
  if (room < size) {
    *status = OVERFLOW;
    return size;
  }
  memset(to, 'n', (size_t)size);
  return size;
}

/* The convention of GLib: NULL stays NULL on success. `mode`: 0 succeeds, 1 fails, 2 fails and tells nothing, 3
 * succeeds with a warning, 4 fails with text that is none. */
typedef struct {
  int32_t domain;
  int32_t code;
  char *message;
} report;

void report_free(void *p) {
  report *r = p;
  if (!r) return;
  counted_free(r->message);
  counted_free(r);
}

static report *report_of(int32_t code, const char *message) {
  report *r = counted_alloc(sizeof *r);
  if (!r) return NULL;
  r->domain = 4;
  r->code = code;
  r->message = counted_text(message);
  return r;
}

int32_t load_like(int32_t mode, report **error) {
  witness_begin();
  if (error && !*error && mode == 1) *error = report_of(11, "no such file");
  if (error && !*error && mode == 3) *error = report_of(33, "old format");
  if (error && !*error && mode == 4) *error = report_of(44, "\xff\xfe");
  return mode == 0 || mode == 3 ? 5 : -1;
}

/* With too little room it fails with a report; so does a negative size. */
int32_t load_name(int32_t size, char *to, int32_t room, report **error) {
  witness_begin();
  if (size < 0) {
    *error = report_of(55, "negative");
    return 0;
  }
  if (room < size) {
    *error = report_of(66, "too little room");
    return size;
  }
  memset(to, 'n', (size_t)size);
  return size;
}

/* The convention of `sqlite3_exec`: text behind a pointer. */
int32_t exec_like(int32_t mode, char **message) {
  if (mode == 1) *message = counted_text("syntax error");
  return mode == 0 ? 0 : 1;
}

/* A record in place that is cleared, as D-Bus has it. */
typedef struct {
  int32_t code;
  char *message;
} place;

void place_clear(void *p) {
  place *it = p;
  counted_free(it->message);
  it->message = NULL;
}

int32_t place_like(int32_t mode, place *error) {
  if (mode == 1) {
    error->code = 9;
    error->message = counted_text("no owner");
  }
  return mode == 0;
}

/* Writes as many as there are before it fails, and says how many: `*written` on failure too. */
int32_t send_some(const int32_t *from, size_t n, int32_t stop_at, int32_t *to, size_t *written) {
  witness_begin();
  size_t i = 0;
  for (; i < n; i++) {
    if (from[i] == stop_at) break;
    to[i] = from[i];
  }
  *written = i;
  if (i == n) return 0;
  errno = 32;
  return -3;
}

/* A record whose field says whether it is good. */
typedef struct {
  int32_t code;
  int32_t value;
} answer;

const answer *answer_like(int32_t mode) {
  static const answer good = {0, 21}, bad = {6, -1};
  errno = mode ? 71 : 0;
  return mode == 0 ? &good : mode == 1 ? &bad : NULL;
}

/* A status that sticks to what it is asked of. */
static _Thread_local int32_t stuck[4];
int32_t stuck_status(int32_t handle) {
  errno = 1;
  return stuck[handle & 3];
}
int32_t stuck_do(int32_t handle, int32_t code) {
  stuck[handle & 3] = code;
  errno = code ? 77 : 0;
  return 100 + code;
}
/* The same by its address. */
int32_t stuck_status_of(const void *handle) { return *(const int32_t *)handle; }
int32_t stuck_do_at(void *handle, int32_t code) {
  *(int32_t *)handle = code;
  return 100;
}

/* A queue of errors, drained one by one. */
static _Thread_local uint32_t queue[8];
static _Thread_local size_t queued_errors;
int32_t fail_with(uint32_t first, uint32_t second) {
  queued_errors = 0;
  if (second) queue[queued_errors++] = second;
  if (first) queue[queued_errors++] = first;
  return queued_errors == 0;
}
uint32_t queue_pop(void) { return queued_errors ? queue[--queued_errors] : 0; }
