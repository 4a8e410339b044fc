/* An allocator that counts: what is live, what was freed in which order, and what was freed wrongly. What is freed is
 * overwritten and kept until the end, so that a second free is seen for certain. Each thread has its own. */
#ifndef PINVOKE_TESTS_COUNTED_H
#define PINVOKE_TESTS_COUNTED_H

#include <stddef.h>
#include <stdint.h>

/* Memory that is not zero; NULL after as many as `counted_refuse` said. */
void *counted_alloc(size_t bytes);
void counted_free(void *ptr);

/* The same, and remembers what it was told of the size. */
void counted_free_sized(void *ptr, size_t len, size_t bytes);

/* Frees the block in which the address lies. */
void counted_free_inside(void *ptr);

/* NUL-terminated copies. */
char *counted_text(const char *text);
uint16_t *counted_text16(const char *ascii);

/* Text with its length in bytes before it. */
uint16_t *counted_bstr_alloc(size_t bytes);
void counted_bstr_free(uint16_t *bstr);

#endif
