/* State that a caller holds for a library: a coder that knows its own address, a number that is only cleared, a mixer
   of samples, and an object whose size only C knows. */

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct coder {
    const unsigned char *next_in;
    unsigned avail_in;
    unsigned long total_in;
    unsigned char *next_out;
    unsigned avail_out;
    unsigned long total_out;
    const char *msg;
    struct coder_inner *inner;
} coder;

struct coder_inner {
    coder *self;
    int level, lie, pending;
};

static _Atomic int inits, fails, ends, dirty;

int state_inits(void) { return inits; }
int state_fails(void) { return fails; }
int state_ends(void) { return ends; }
/* How often C was given memory that was not zero, or fields that nobody had nulled. */
int state_dirty(void) { return dirty; }

static int is_moved(const coder *of) { return of->inner == NULL || of->inner->self != of; }

static void is_stale(const coder *of) {
    if (of->next_in != NULL || of->avail_in != 0 || of->next_out != NULL || of->avail_out != 0)
        dirty++;
}

/* As deflateInit: a level that is none fails, before anything is allocated or after. */
int coder_init(coder *to, int level) {
    static const coder zero;
    if (memcmp(to, &zero, sizeof zero) != 0)
        dirty++;
    if (level < 0) {
        fails++;
        to->msg = "no such level";
        return -2;
    }
    to->inner = calloc(1, sizeof *to->inner);
    if (to->inner == NULL)
        return -4;
    if (level > 9) {
        fails++;
        free(to->inner);
        to->inner = (struct coder_inner *)(uintptr_t)0x10; /* whoever frees it now is told by the allocator */
        return -2;
    }
    to->inner->self = to;
    to->inner->level = level;
    inits++;
    return 0;
}

/* As inflateCopy. */
int coder_copy(coder *to, const coder *from) {
    if (is_moved(from))
        return -2;
    is_stale(from);
    int ret = coder_init(to, from->inner->level);
    if (ret == 0) {
        to->total_in = from->total_in;
        to->total_out = from->total_out;
    }
    return ret;
}

int coder_reset(coder *of) {
    if (is_moved(of))
        return -2;
    is_stale(of);
    of->total_in = of->total_out = 0;
    of->msg = NULL;
    of->inner->pending = of->inner->lie = 0;
    return 0;
}

/* From now on each run lies about its position. */
int coder_lie(coder *of, int how) {
    if (is_moved(of))
        return -2;
    is_stale(of);
    of->inner->lie = how;
    return 0;
}

/* As deflateParams, which codes whatever the fields still point at. */
int coder_peek(const coder *of) {
    is_stale(of);
    return of->next_in == NULL ? -1 : of->next_in[0];
}

/* Adds the level to each byte. 255 is an error, in its place; 1 says that all went through. */
int coder_run(coder *of, int flush) {
    if (is_moved(of) || of->next_out == NULL || (of->next_in == NULL && of->avail_in != 0))
        return -2;
    while (of->avail_in != 0 && of->avail_out != 0) {
        if (*of->next_in == 255) {
            of->msg = "255 cannot be coded";
            return -3;
        }
        *of->next_out++ = (unsigned char)(*of->next_in++ + of->inner->level);
        of->avail_in--, of->avail_out--;
        of->total_in++, of->total_out++;
    }
    switch (of->inner->lie) {
    case 1: of->next_in = (const unsigned char *)((uintptr_t)of->next_in - 4096); break;
    case 2: of->next_out = (unsigned char *)((uintptr_t)of->next_out + of->avail_out + 1); break;
    case 3: of->next_in = NULL; break;
    case 4: of->avail_in = of->avail_out = 4000000000u; break;
    }
    of->inner->pending = of->avail_in != 0;
    return flush && of->avail_in == 0;
}

/* The same, and tells how far it is before and after. */
int coder_run_telling(coder *of, int (*tell)(void *data, unsigned left), void *data) {
    if (tell(data, of->avail_in) != 0)
        return -7;
    int ret = coder_run(of, 1);
    return tell(data, of->avail_in) != 0 ? -7 : ret;
}

/* Must be ended even if it fails. */
int coder_init_half(coder *to, int level) {
    int ret = coder_init(to, level);
    if (ret != 0)
        to->inner = NULL;
    return ret == 0 && level == 9 ? -8 : ret;
}

/* -3 if something was left, and it is cleared all the same. */
int coder_end(coder *of) {
    ends++;
    if (is_moved(of))
        return -2;
    is_stale(of);
    int pending = of->inner->pending;
    free(of->inner);
    of->inner = NULL;
    return pending ? -3 : 0;
}

/* The same, but what was left must be taken out first. */
int coder_end_empty(coder *of) {
    if (of->inner->pending) {
        ends++;
        return -3;
    }
    return coder_end(of);
}

/* As mpz_t. */

typedef struct number {
    struct number *self;
    long value;
} number;

static _Atomic int numbers;
int state_numbers(void) { return numbers; }

void number_init(number *to) {
    to->self = to;
    numbers++;
}
int number_init_to(number *to, long value) {
    if (value < 0)
        return 22;
    number_init(to);
    to->value = value;
    return 0;
}
void number_add(number *to, const number *other) {
    if (to->self == to && other->self == other)
        to->value += other->value;
}
void number_add_long(number *to, long other) { to->value += other; }
long number_get(const number *of) { return of->self == of ? of->value : -1; }
void number_clear(number *of) {
    if (of->self == of)
        numbers--;
    of->self = NULL;
}

/* Samples of 16 bits, of which one call takes 255 at most, into sums. Nobody clears it. */

#pragma pack(push, 1)
typedef struct mixer {
    uint8_t left;
    int16_t *samples;
    uint16_t room;
    int32_t *sums;
    int32_t sum;
} mixer;
#pragma pack(pop)

void mixer_start(mixer *to, int32_t sum) { to->sum = sum; }

void mixer_mix(mixer *of) {
    for (; of->left > 0 && of->room > 0; of->left--, of->room--) {
        of->sum += *of->samples++;
        *of->sums++ = of->sum;
    }
}

/* Whose fields point at bytes of no type, and count with a sign. */

typedef struct pipe {
    const void *from;
    long left;
    char *to;
    int16_t room;
} pipe;

void pipe_open(pipe *to) { (void)to; }

void pipe_through(pipe *of) {
    while (of->left > 0 && of->room > 0) {
        *of->to++ = *(const char *)of->from;
        of->from = (const char *)of->from + 1;
        of->left--, of->room--;
    }
}

/* Where only C knows how large it is. */

static size_t asked_size = 48, asked_align = 64;
void asked_is(size_t size, size_t align) {
    asked_size = size;
    asked_align = align;
}
size_t asked_size_of(void) { return asked_size; }
size_t asked_align_of(void) { return asked_align; }

static _Atomic int askeds;
int state_askeds(void) { return askeds; }

int asked_init(void *to, int fill) {
    if ((uintptr_t)to % asked_align != 0)
        return 1;
    for (size_t index = 0; index < asked_size; index++)
        if (((unsigned char *)to)[index] != 0)
            return 2;
    memset(to, fill, asked_size);
    askeds++;
    return 0;
}
int asked_sum(const void *of) {
    int sum = 0;
    for (size_t index = 0; index < asked_size; index++)
        sum += ((const unsigned char *)of)[index];
    return sum;
}
void asked_clear(void *of) {
    memset(of, 0, asked_size);
    askeds--;
}
