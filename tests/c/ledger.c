/* A book that hands out addresses into itself, behind pointers of the caller's. */

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct line {
    int32_t day;
    int32_t amount;
} line;

typedef struct ledger {
    char title[16];
    uint8_t seal[4];
    size_t count;
    line lines[4];
} ledger;

/* What a call does with the place: fills it, leaves NULL, fails with nonsense in it, or breaks its contract. */
enum { AS_AGREED, NOTHING, FAILS, MISALIGNED, TOO_LONG, NULL_WITH_LENGTH };

static const char *const days[] = {"Monday", "Tuesday", "\xff"};

ledger *ledger_new(const char *title, size_t count) {
    ledger *made = calloc(1, sizeof *made);
    if (made == NULL || strlen(title) >= sizeof made->title || count > 4) {
        free(made);
        errno = EINVAL;
        return NULL;
    }
    strcpy(made->title, title);
    memcpy(made->seal, "seal", 4);
    for (size_t at = 0; at < count; at++)
        made->lines[at] = (line){(int32_t)at, 10 * (int32_t)at};
    made->count = count;
    return made;
}

void ledger_free(ledger *of) { free(of); }

int ledger_title(const ledger *of, int how, const char **out) {
    *out = how == NOTHING ? NULL : how == FAILS ? (const char *)(uintptr_t)8 : of->title;
    return how == FAILS;
}

/* The length may be one that there cannot be. */
int ledger_text(const ledger *of, int how, char **out, int64_t *length) {
    *out = how == NOTHING || how == NULL_WITH_LENGTH ? NULL : (char *)of->title;
    *length = how == NOTHING ? 0 : how == TOO_LONG ? -1 : (int64_t)strlen(of->title);
    return how == FAILS;
}

int ledger_lines(const ledger *of, int how, const line **out, size_t *count) {
    *out = how == NOTHING || how == NULL_WITH_LENGTH ? NULL : of->lines;
    if (how == MISALIGNED)
        *out = (const line *)((const char *)of->lines + 1);
    if (how == FAILS)
        *out = (const line *)(uintptr_t)8;
    *count = how == NOTHING ? 0 : how == TOO_LONG ? SIZE_MAX : of->count;
    return how == FAILS;
}

int ledger_last(const ledger *of, int how, const line **out) {
    *out = of->count == 0 || how == NOTHING ? NULL : &of->lines[of->count - 1];
    if (how == MISALIGNED)
        *out = (const line *)((const char *)of->lines + 1);
    return how == FAILS;
}

void ledger_parts(const ledger *of, const char **title, const uint8_t **seal) {
    *title = of->title;
    *seal = of->seal;
}

int day_name(unsigned day, const char **out) {
    if (day >= 3)
        return 1;
    *out = days[day];
    return 0;
}

/* Points into what it is given, or nowhere. */
void largest_behind(const line *lines, size_t count, const line **out) {
    *out = NULL;
    for (size_t at = 0; at < count; at++)
        if (*out == NULL || lines[at].amount > (*out)->amount)
            *out = &lines[at];
}
