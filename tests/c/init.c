/* Libraries that are initialised before their first call. */
#include "witness.h"

#include <stdatomic.h>

/* Each library counts for itself, since blocks are initialised once for all threads. */
enum { LIBRARIES = 8 };
static _Atomic int32_t started[LIBRARIES], ready[LIBRARIES], failing[LIBRARIES];

/* Fails with the code that was set. */
int32_t lib_start(int32_t library, int32_t flags) {
  library &= 7;
  started[library]++;
  if (failing[library]) return failing[library];
  for (volatile int i = 0; i < 2000000; i++) {}
  ready[library] = flags;
  return 0;
}
int32_t lib_start_by_hand(int32_t library, int32_t flags) { return lib_start(library, flags); }
void lib_start_always(int32_t library) { lib_start(library, 1); }

/* What it was initialised with; -1 if it was not. */
int32_t lib_use(int32_t library) { return ready[library & 7] ? ready[library & 7] : -1; }

/* For the tests. */
void lib_fail(int32_t library, int32_t code) { failing[library & 7] = code; }
int32_t lib_started(int32_t library) { return started[library & 7]; }
