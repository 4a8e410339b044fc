/* Mistakes that a memory check must find, else its silence means nothing. */
#include <stdlib.h>

void overrun(unsigned char *buf, size_t len) {
    for (size_t i = 0; i <= len; i++)
        buf[i] = 1;
}

void leak(void) {
    for (volatile int i = 0; i < 8; i++)
        *(volatile char *)malloc(64) = 1;
}
