/* C strings, counted text, and pointers into them. */
#include "witness.h"

#include <stdlib.h>
#include <string.h>

size_t text_length(const char *text) {
  size_t n = text ? strlen(text) : 0;
  witness_begin();
  witness_note(text, (int64_t)n, text ? n + 1 : 0);
  return text ? n : (size_t)-1;
}

int64_t counted_vowels(const char *text, size_t n) {
  witness_begin();
  witness_note(text, (int64_t)n, n);
  if (!text) return -1;
  int64_t total = 0;
  for (size_t i = 0; i < n; i++) total += strchr("aeiou", text[i]) != NULL && text[i];
  return total;
}

/* Two texts and a buffer in one call: `target` gets both, and how long they are is returned. */
int64_t text_join(const char *first, const char *second, char *target, int32_t size) {
  witness_begin();
  witness_note(first, 0, 0);
  witness_note(second, 0, 0);
  witness_note(target, size, 0);
  size_t a = strlen(first), b = strlen(second);
  if (a + b > (size_t)size) return -1;
  memcpy(target, first, a);
  memcpy(target + a, second, b);
  return (int64_t)(a + b);
}

/* Succeeds only on text that starts with `y`. */
int32_t text_agrees(const char *text) {
  witness_begin();
  return text[0] == 'y' ? 0 : -4;
}

static char changing[16];

const char *version_text(void) { return "1.2.13-h\xc3\xa9"; }
const char *broken_text(void) { return "bad\xff\xfe"; }
const char *name_of(int32_t code) { return code == 0 ? "zero" : code == 1 ? "one" : NULL; }
const char *no_text(void) { return NULL; }

/* The text that was returned last time changes. */
const char *next_text(void) {
  static int calls;
  memset(changing, 'a' + calls++ % 26, sizeof changing - 1);
  return changing;
}

static const uint8_t permanent[16] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

const uint8_t *permanent_table(void) { return permanent; }

/* The first `n` of the table; NULL with 0 for n == 0, NULL with a length for n < 0, misaligned for n > 10. */
const uint16_t *table_part(int32_t n, int32_t *len) {
  static const uint16_t words[16] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  *len = n < 0 ? -n : n;
  if (n <= 0) return NULL;
  return n > 10 ? (const uint16_t *)((const char *)words + 1) : words;
}

const uint16_t *table_negative(int32_t *len) {
  static const uint16_t words[1] = {1};
  *len = -1;
  return words;
}

/* A number at the beginning of the text; `end` points behind it, as strtol's does. */
long parse_number(const char *text, char **end) {
  witness_begin();
  witness_note(text, 0, 0);
  return strtol(text, end, 10);
}

uint32_t skip_spaces(const uint8_t *text, size_t n, const uint8_t **rest) {
  size_t i = 0;
  witness_begin();
  witness_note(text, (int64_t)n, n);
  while (i < n && text[i] == ' ') i++;
  *rest = text + i;
  return (uint32_t)i;
}

const char *after_comma(const char *text) {
  const char *comma = strchr(text, ',');
  witness_begin();
  witness_note(text, 0, 0);
  return comma ? comma + 1 : NULL;
}

/* Points where it must not. 0: NULL, 1: one before, 2: one behind the end, 3: elsewhere. */
void stray(const uint8_t *text, size_t n, int32_t how, const uint8_t **rest) {
  static const uint8_t elsewhere = 0;
  uintptr_t start = (uintptr_t)text;
  witness_begin();
  if (how == 0) *rest = NULL;
  if (how == 1) *rest = (const uint8_t *)(start - 1);
  if (how == 2) *rest = (const uint8_t *)(start + n + 1);
  if (how == 3) *rest = &elsewhere;
  if (how == 4) *rest = text + n;
}

const char *from_byte(const char *text, int32_t byte) {
  witness_begin();
  witness_note(text, 0, 0);
  return strchr(text, byte);
}
