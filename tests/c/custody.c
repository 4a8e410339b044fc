/* Who has what between the call and the return. All memory is the counting allocator's. */
#include "counted.h"

#include <stdbool.h>

typedef struct {
  char *name;
} label;

/* On failure it frees what it had made, and leaves its address. */
int32_t abandon(int32_t **p, int32_t *n, int32_t status) {
  *p = counted_alloc(4 * sizeof **p);
  *n = 4;
  for (int32_t i = 0; i < *n; i++) (*p)[i] = i;
  if (status != 0) counted_free(*p);
  return status;
}

/* Moves the cursor by `step`, whose end may be far away; and leaves a smaller buffer, with its count. */
int32_t step_and_shrink(const int32_t **cursor, int32_t rest, intptr_t step, label **labels, int32_t *n) {
  for (int32_t i = 0; i < *n; i++) counted_free((*labels)[i].name);
  counted_free(*labels);
  *labels = counted_alloc(sizeof **labels);
  (*labels)->name = counted_text("left by C");
  *n = 1;
  *cursor = (const int32_t *)((uintptr_t)*cursor + (uintptr_t)(step * 4));
  return rest;
}

/* Text that is none, if it is not `good`; and a number. */
void text_and_number(bool good, char **text, int32_t **number) {
  *text = counted_text(good ? "text" : "\xff\xfe");
  *number = counted_alloc(sizeof **number);
  **number = 7;
}

/* Four numbers and a text, and a count of whatever was asked for. */
int32_t *numbers_and_text(int32_t claim, int32_t *n, char **text) {
  int32_t *numbers = counted_alloc(4 * sizeof *numbers);
  for (int32_t i = 0; i < 4; i++) numbers[i] = i;
  *n = claim;
  *text = counted_text("text");
  return numbers;
}

/* Two arrays of records, with a claim of how many of the first there are. */
int32_t two_lists(label *a, int32_t *n, label *b, int32_t m, int32_t claim) {
  for (int32_t i = 0; i < *n && i < claim; i++) a[i].name = counted_text("a");
  for (int32_t i = 0; i < m; i++) b[i].name = counted_text("b");
  *n = claim;
  return m;
}

/* The numbers from 0 on, but for -1 and -2 where that was asked for; and text that may be none. */
void tickets(int32_t *v, int32_t *n, int32_t wrong, int32_t mad, bool good, char **text) {
  for (int32_t i = 0; i < *n; i++) v[i] = i == wrong ? -1 : i == mad ? -2 : i;
  *text = counted_text(good ? "text" : "\xff\xfe");
}

/* The numbers from 0 to 3. */
int32_t *four_numbers(void) {
  int32_t *numbers = counted_alloc(4 * sizeof *numbers);
  for (int32_t i = 0; i < 4; i++) numbers[i] = i;
  return numbers;
}

/* The first of `n`. */
int32_t first_number(int32_t **numbers, int32_t n) { return n > 0 ? **numbers : -1; }
