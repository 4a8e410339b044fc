/* The records that cross; layout.c says how C lays them out, records.c uses them. */
#ifndef PINVOKE_TESTS_RECORDS_H
#define PINVOKE_TESTS_RECORDS_H

#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } place;
typedef struct { place from, to; uint8_t kind; } segment;
/* Padding after each field. */
typedef struct { uint8_t tag; int64_t value; uint8_t end; } padded;
typedef struct { uint8_t tag; uint32_t value; } __attribute__((packed)) packed;
/* 12 bytes, aligned to 4: every second `value` of an array is not where an `int64_t` likes to be. */
#pragma pack(push, 4)
typedef struct { int64_t value; int32_t extra; } stride12;
#pragma pack(pop)
typedef union { int32_t i; float f; uint8_t bytes[4]; } number;
typedef struct { int32_t kind; number value; } tagged;
/* Arrays of everything inside. */
typedef struct {
  int8_t i8[3]; uint8_t u8[4]; int16_t i16[3]; uint16_t u16[2]; int32_t i32[3]; uint32_t u32[1];
  int64_t i64[2]; uint64_t u64[2]; float f32[3]; double f64[2]; place places[3]; int32_t grid[2][3];
} arrays;
/* Points at memory of C's that never goes away. */
typedef struct { const uint8_t *data; size_t size; } view;
typedef struct { double metres; } length;

#endif
