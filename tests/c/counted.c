/* The allocator that counts. */
#include "counted.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 8192, FILL = 0xa5, FREED = 0xdd };

typedef struct {
  unsigned char *memory;
  size_t bytes;
  int live;
} block;

static _Thread_local block blocks[BLOCKS];
static _Thread_local size_t made;
static _Thread_local size_t freed[BLOCKS];
static _Thread_local size_t frees;
static _Thread_local size_t wrong;
static _Thread_local size_t room = BLOCKS;
static _Thread_local size_t told_len;
static _Thread_local size_t told_bytes;

void *counted_alloc(size_t bytes) {
  if (made >= room || made == BLOCKS) return NULL;
  unsigned char *memory = malloc(bytes ? bytes : 1);
  if (!memory) return NULL;
  memset(memory, FILL, bytes);
  blocks[made++] = (block){memory, bytes, 1};
  return memory;
}

void counted_free(void *ptr) {
  if (!ptr) return;
  for (size_t i = 0; i < made; i++) {
    block *b = &blocks[i];
    if (b->memory != ptr) continue;
    if (!b->live) break;
    b->live = 0;
    memset(b->memory, FREED, b->bytes);
    freed[frees++] = i;
    return;
  }
  wrong++;
}

void counted_free_inside(void *ptr) {
  for (size_t i = 0; ptr && i < made; i++) {
    uintptr_t start = (uintptr_t)blocks[i].memory;
    if (blocks[i].live && (uintptr_t)ptr >= start && (uintptr_t)ptr < start + blocks[i].bytes) ptr = blocks[i].memory;
  }
  counted_free(ptr);
}

void counted_free_sized(void *ptr, size_t len, size_t bytes) {
  told_len = len;
  told_bytes = bytes;
  counted_free(ptr);
}

char *counted_text(const char *text) {
  size_t bytes = strlen(text) + 1;
  char *copy = counted_alloc(bytes);
  if (copy) memcpy(copy, text, bytes);
  return copy;
}

uint16_t *counted_text16(const char *ascii) {
  size_t len = strlen(ascii);
  uint16_t *copy = counted_alloc(2 * (len + 1));
  for (size_t i = 0; copy && i <= len; i++) copy[i] = (unsigned char)ascii[i];
  return copy;
}

uint16_t *counted_bstr_alloc(size_t bytes) {
  unsigned char *memory = counted_alloc(4 + bytes + 2);
  if (!memory) return NULL;
  uint32_t prefix = (uint32_t)bytes;
  memcpy(memory, &prefix, 4);
  memset(memory + 4 + bytes, 0, 2);
  return (uint16_t *)(void *)(memory + 4);
}

void counted_bstr_free(uint16_t *bstr) {
  if (bstr) counted_free((unsigned char *)bstr - 4);
}

/* For the tests. */
void counted_begin(void) {
  for (size_t i = 0; i < made; i++) free(blocks[i].memory);
  made = frees = wrong = told_len = told_bytes = 0;
  room = BLOCKS;
}

void counted_refuse(size_t after) { room = made + after; }
size_t counted_made(void) { return made; }
size_t counted_live(void) { return made - frees; }
size_t counted_frees(void) { return frees; }
size_t counted_freed(size_t n) { return n < frees ? freed[n] : BLOCKS; }
size_t counted_wrong(void) { return wrong; }
size_t counted_told_len(void) { return told_len; }
size_t counted_told_bytes(void) { return told_bytes; }
