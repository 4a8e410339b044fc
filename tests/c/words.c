/* Words that meet on one parameter, or on several of one function. */
#include "counted.h"
#include "witness.h"

#include <string.h>

/* Copies of whatever is given, all of it in counted memory. */
typedef struct {
  int32_t id;
  int32_t flag;
  char *name;
} person;

void persons_copy(const person *from, int32_t n, person *to) {
  witness_begin();
  witness_note(from, n, 0);
  for (int32_t i = 0; i < n; i++) {
    to[i] = from[i];
    if (from[i].name) to[i].name = counted_text(from[i].name);
  }
}

int32_t person_make_copy(const person *from, person **to) {
  *to = counted_alloc(sizeof **to);
  if (*to) persons_copy(from, 1, *to);
  return 0;
}

/* What stands in bytes: each byte of the text, and how many texts there are before a NULL or `n`. */
int64_t see_bytes(const char *text) {
  witness_begin();
  witness_note(text, 0, text ? strlen(text) : 0);
  return text ? (int64_t)strlen(text) : -1;
}

int64_t see_texts(const char *const *texts, int32_t n) {
  witness_begin();
  int64_t sum = 0;
  for (int32_t i = 0; i < n; i++) {
    witness_note(texts[i], i, texts[i] ? strlen(texts[i]) : 0);
    if (texts[i]) sum += (int64_t)strlen(texts[i]);
  }
  return sum;
}

/* Every second one is replaced, the others are dropped. */
void turn_texts(char **texts, int32_t n) {
  for (int32_t i = 0; i < n; i++) {
    counted_free(texts[i]);
    texts[i] = i % 2 ? NULL : counted_text("\xff turned");
  }
}

char *give_bytes(int32_t which) {
  return which < 0 ? NULL : counted_text(which ? "/tmp/\xff\xfe" : "");
}

/* Like calloc: by number and size. */
void *counted_calloc(size_t n, size_t size) {
  void *memory = counted_alloc(n * size);
  if (memory) memset(memory, 0, n * size);
  return memory;
}

void double_at(int64_t **v, int32_t n) {
  for (int32_t i = 0; i < n; i++) (*v)[i] *= 2;
}

/* Names, numbers and values with one count. */
int64_t see_together(const char *const *names, const int32_t *numbers, const int32_t *values, int32_t n) {
  witness_begin();
  witness_note(numbers, n, 4 * (size_t)n);
  int64_t sum = 0;
  for (int32_t i = 0; i < n; i++) sum += (int64_t)strlen(names[i]) + numbers[i] + values[i];
  return sum;
}

/* A text that is the native form of a number. */
int32_t digits_change(char **v, int32_t n, int32_t status) {
  witness_begin();
  for (int32_t i = 0; i < n; i++) {
    witness_note(v[i], i, v[i] ? strlen(v[i]) : 0);
    if (v[i] && v[i][0]) v[i][0] = v[i][0] == '9' ? '?' : (char)(v[i][0] + 1);
  }
  return status;
}

/* Sums up what is in a record that came by value. */
int64_t person_by_value(person p) {
  witness_begin();
  p.flag = 99;
  return p.id + (p.name ? (int64_t)strlen(p.name) : 0);
}

person person_returned(int32_t id) { return (person){id, id & 1, id < 0 ? NULL : counted_text("by value")}; }

/* Asks first, and does something to what is its own each time. */
int32_t ask_beside(const int32_t *items, int32_t n, char **text, int32_t mode, char *buf, int32_t room, int32_t status) {
  witness_note(items, n, 4 * (size_t)n);
  if (mode) {
    counted_free(*text);
    *text = mode == 1 ? counted_text("replaced") : NULL;
  }
  if (status && buf) return status;
  int32_t needed = n + 1;
  for (int32_t i = 0; i < room; i++) buf[i] = i < n && i + 1 < room ? 'a' : 0;
  return needed;
}

/* Hands out text that stays C's. */
void keep_texts(const char **texts, int32_t n, int32_t bad) {
  for (int32_t i = 0; i < n; i++) texts[i] = i == bad ? "\xff" : i % 3 ? "kept" : NULL;
}

/* So many are made, and it says so. */
int32_t make_some(char **texts, int32_t n, int32_t some) {
  for (int32_t i = 0; i < n && i < some; i++) texts[i] = counted_text("some");
  return some;
}
