/* Text with its length before it: read, made, changed and freed as OLE does. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static int32_t alive;

/* The address of the first of `bytes` bytes, with the length before them and a NUL behind. */
uint16_t *bstr_alloc(uint32_t bytes) {
  unsigned char *block = malloc((size_t)bytes + 6);
  if (!block) return NULL;
  memcpy(block, &bytes, 4);
  memset(block + 4 + bytes, 0, 2);
  alive++;
  return (uint16_t *)(void *)(block + 4);
}

void bstr_free(uint16_t *text) {
  if (!text) return;
  alive--;
  free((unsigned char *)text - 4);
}

int32_t bstr_alive(void) { return alive; }

static uint32_t bytes_of(const uint16_t *text) {
  uint32_t bytes;
  memcpy(&bytes, (const unsigned char *)text - 4, 4);
  return bytes;
}

/* The sum of the units, and -1 for NULL; `seen` is where they were. */
int32_t bstr_sum(const uint16_t *text, const uint16_t **seen) {
  *seen = text;
  if (!text) return -1;
  uint32_t n = bytes_of(text) / 2;
  int32_t sum = 0;
  for (uint32_t i = 0; i < n; i++) sum += text[i];
  return text[n] == 0 ? sum : -2;
}

/* A new text of the units 0xd800, 0, 0x61: a lone surrogate and a NUL. */
uint16_t *bstr_odd(void) {
  uint16_t *text = bstr_alloc(6);
  if (!text) return NULL;
  text[0] = 0xd800;
  text[1] = 0;
  text[2] = 0x61;
  return text;
}

void bstr_odd_out(uint16_t **text) { *text = bstr_odd(); }

/* Replaces the text by itself twice over. */
void bstr_twice(uint16_t **text) {
  uint32_t bytes = bytes_of(*text);
  uint16_t *twice = bstr_alloc(2 * bytes);
  if (!twice) return;
  memcpy(twice, *text, bytes);
  memcpy((unsigned char *)twice + bytes, *text, bytes);
  bstr_free(*text);
  *text = twice;
}
