/* One variadic function behind several typed names. */
#include "witness.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* `kinds`: i for int, d for double, p for a pointer to int, l for int64_t. */
double variadic_sum(const char *kinds, ...) {
  va_list list;
  double total = 0;
  witness_begin();
  va_start(list, kinds);
  for (; *kinds; kinds++) switch (*kinds) {
      case 'i': total += va_arg(list, int); break;
      case 'd': total += va_arg(list, double); break;
      case 'l': total += (double)va_arg(list, int64_t); break;
      case 'p': {
        const int *p = va_arg(list, const int *);
        witness_note(p, 1, sizeof *p);
        total += *p;
      }
    }
  va_end(list);
  return total;
}

/* One symbol for options of several types, as `curl_easy_setopt` has it: the option says what follows. */
enum { OPT_INT = 1, OPT_LONG, OPT_DOUBLE, OPT_TEXT, OPT_POINTER };
static _Thread_local struct {
  int64_t number;
  double real;
  char text[32];
  const void *pointer;
} options;

int32_t option_set(int32_t which, ...) {
  witness_begin();
  va_list args;
  va_start(args, which);
  switch (which) {
  case OPT_INT: options.number = va_arg(args, int); break;
  case OPT_LONG: options.number = va_arg(args, long); break;
  case OPT_DOUBLE: options.real = va_arg(args, double); break;
  case OPT_TEXT: snprintf(options.text, sizeof options.text, "%s", va_arg(args, const char *)); break;
  case OPT_POINTER: options.pointer = va_arg(args, const void *); witness_note(options.pointer, 1, 4); break;
  default: va_end(args); return -1;
  }
  va_end(args);
  return 0;
}

/* Each is read through a pointer, as `curl_easy_getinfo` has it; text stays the library's. */
int32_t option_get(int32_t which, ...) {
  va_list args;
  va_start(args, which);
  switch (which) {
  case OPT_LONG: *va_arg(args, long *) = (long)options.number; break;
  case OPT_DOUBLE: *va_arg(args, double *) = options.real; break;
  case OPT_TEXT: *va_arg(args, char **) = options.text; break;
  default: va_end(args); return -1;
  }
  va_end(args);
  return 0;
}

/* A selector and untyped memory, as `setsockopt` has it. */
typedef struct {
  int32_t on;
  int32_t seconds;
} linger_like;

static _Thread_local int32_t raw_int;
static _Thread_local linger_like raw_linger;

int32_t raw_set(int32_t which, const void *value, uint32_t len) {
  witness_begin();
  witness_note(value, (int64_t)len, len < 8 ? len : 8);
  if (which == 1 && len == sizeof raw_int) memcpy(&raw_int, value, len);
  else if (which == 2 && len == sizeof raw_linger) memcpy(&raw_linger, value, len);
  else return -1;
  return 0;
}

int32_t raw_get(int32_t which, void *value, uint32_t *len) {
  const void *from = which == 1 ? (const void *)&raw_int : (const void *)&raw_linger;
  uint32_t has = which == 1 ? sizeof raw_int : sizeof raw_linger;
  if (which < 1 || which > 2 || *len < has) return -1;
  memcpy(value, from, has);
  *len = has;
  return 0;
}
