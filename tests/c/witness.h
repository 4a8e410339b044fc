/* What a C function saw, kept for the thread that called it, so that tests may run side by side. */
#ifndef PINVOKE_TESTS_WITNESS_H
#define PINVOKE_TESTS_WITNESS_H

#include <stddef.h>
#include <stdint.h>

/* Begins the record of one call: counts the call, and forgets the arguments of the last one. */
void witness_begin(void);

/* Notes one pointer argument, in the order in which they are noted: its address, the count that came with
 * it, and the first `bytes` bytes behind it (as many as there is room for; none if it is NULL). */
void witness_note(const void *pointer, int64_t count, size_t bytes);

#endif
