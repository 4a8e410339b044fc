/* One variadic function behind several typed names. */
#include "witness.h"

#include <stdarg.h>

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
