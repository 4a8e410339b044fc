/* How C lays the records out. */
#include "records.h"

typedef struct { size_t size, align, last; } shape;

#define SHAPE(type, field) \
  shape shape_of_##type(void) { return (shape){sizeof(type), _Alignof(type), offsetof(type, field)}; }

SHAPE(place, y)
SHAPE(segment, kind)
SHAPE(padded, end)
SHAPE(packed, value)
SHAPE(stride12, extra)
SHAPE(number, bytes)
SHAPE(tagged, value)
SHAPE(arrays, grid)
SHAPE(view, size)
SHAPE(length, metres)
