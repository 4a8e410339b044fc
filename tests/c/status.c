/* The ways in which C says that it failed. */
#include "witness.h"

#include <errno.h>

void set_errno(int32_t e) { errno = e; }
int32_t get_errno(void) { return errno; }

/* -1 and errno; `e` is the error, 0 for none; -2 fails but leaves errno alone. */
int32_t open_like(int32_t e, int32_t fd) {
  witness_begin();
  if (e == 0) return fd;
  if (e != -2) errno = e;
  return -1;
}

/* NULL and errno. */
const int32_t *find_like(int32_t e) {
  static const int32_t found = 1234;
  if (e == 0) return &found;
  errno = e;
  return NULL;
}

/* The error itself, positive and negative; errno says something else. */
int32_t lock_like(int32_t e) {
  errno = 99;
  return e;
}

int32_t submit_like(int32_t e, int32_t handled) {
  errno = 99;
  return e ? -e : handled;
}

/* Own codes with a message function; `detail` is written on failure. */
const char *own_message(int32_t code) {
  return code == 0 ? "fine" : code == 2 ? "out of paper" : code == 3 ? "on fire" : "unknown";
}

int32_t own_status(int32_t code, int32_t *sheets, int32_t *detail) {
  witness_begin();
  witness_note(sheets, 1, sizeof *sheets);
  witness_note(detail, 1, sizeof *detail);
  *sheets = code ? -999 : 12;
  *detail = code * 100;
  return code;
}

/* Negative is an error, and the rest a value. */
int64_t count_or_negative(int64_t n) { return n; }

/* 1 is ok, and the error waits in a queue of the thread. */
static _Thread_local uint32_t queued;
int32_t one_is_ok(int32_t ok, uint32_t code) {
  if (ok != 1) queued = code;
  return ok;
}
uint32_t take_queued(void) {
  uint32_t code = queued;
  queued = 0;
  return code;
}

/* The end of `size_t` is reserved for errors. */
uint32_t is_error(size_t code) { return code > (size_t)-100; }
size_t size_or_error(size_t n) { return n; }

/* Several successes: 100 a row, 101 done; anything else is an error. */
int32_t step_like(int32_t code, int32_t *column) {
  *column = code == 100 ? 77 : -77;
  return code;
}

int32_t plain_number(int32_t v) { return v; }

/* Says failure, after having broken every promise about its outputs. */
int32_t fail_badly(uint8_t *buf, size_t *n, int32_t *mode, int32_t status) {
  witness_begin();
  *n = (size_t)-1;
  *mode = 12345;
  if (buf) buf[0] = 0xff;
  return status;
}

/* Sets errno, and takes text and room. */
int32_t errno_with_text(const char *text, uint8_t *buf, size_t n, int32_t e) {
  witness_begin();
  witness_note(text, 0, 0);
  if (n) buf[0] = 1;
  errno = e;
  return e ? -1 : 0;
}

/* A pointer that says success by not being this one. */
const void *map_like(int32_t e) {
  errno = e;
  return e ? (const void *)(uintptr_t)-1 : (const void *)(uintptr_t)4096;
}

/* As readdir: NULL for an error, which errno tells, and for the end, for which errno stays as it was. */
const int32_t *entry_like(int32_t left, int32_t e) {
  static const int32_t entries[3] = {10, 20, 30};
  if (e) errno = e;
  return e || left < 1 || left > 3 ? NULL : &entries[left - 1];
}
