/* What is not the same on the two sides: text, truth values, records. C does next to nothing, so that the crossing
 * shows. */
#include <stdint.h>
#include <string.h>

struct entry {
  int32_t id;
  int32_t active;
  char *name;
  char tag[16];
};

uint32_t copies_text(const char *text) { return (unsigned char)text[0]; }
uint32_t copies_wide(const uint16_t *text) { return text[0]; }
void copies_bools(int32_t *values, uint32_t n) {
  if (n) values[0] = !values[0];
}
uint32_t copies_bools_in(const int32_t *values, uint32_t n) { return n ? values[n - 1] != 0 : 0; }
void copies_bytes(uint8_t *values, uint32_t n) {
  if (n) values[0] = !values[0];
}
uint32_t copies_bytes_in(const uint8_t *values, uint32_t n) { return n ? values[n - 1] != 0 : 0; }
uint32_t copies_entry_in(const struct entry *entry) { return (uint32_t)entry->id + (unsigned char)entry->name[0]; }
void copies_entry(struct entry *entry) {
  entry->id++;
  entry->active = !entry->active;
}
uint32_t copies_entries_in(const struct entry *entries, uint32_t n) {
  return (uint32_t)entries[n - 1].id + (unsigned char)entries[n - 1].name[0];
}
void copies_entries(struct entry *entries, uint32_t n) { entries[n - 1].id++; }
uint32_t copies_texts(const char *const *texts, uint32_t n) { return (unsigned char)texts[n - 1][0]; }
const char *copies_given(void) { return "twenty characters ok"; }
const uint16_t *copies_given_wide(void) { return u"twenty characters ok"; }
#define TEN(text) text text text text text text text text text text
const uint16_t *copies_given_long(void) {
  return TEN(u"twenty characters ok" u"twenty characters ok" u"twenty characters ok" u"twenty characters ok"
             u"twenty characters ok");
}
const uint16_t *copies_given_foreign(void) {
  return TEN(u"zw\u00F6lf B\u00E4ren, m\u00FCde ok" u"zw\u00F6lf B\u00E4ren, m\u00FCde ok");
}
void copies_entry_out(struct entry *entry) {
  static char name[] = "twenty characters ok";
  *entry = (struct entry){7, 1, name, "a tag"};
}
uint32_t copies_fill_wide(uint16_t *buf, uint32_t capacity) {
  if (capacity < 21) return 0;
  memcpy(buf, u"twenty characters ok", 42);
  return 20;
}
uint32_t copies_fill(char *buf, uint32_t capacity) {
  if (capacity < 21) return 0;
  memcpy(buf, "twenty characters ok", 21);
  return 20;
}
