/* Objects that use each other: a mirror writes what is set in one sheet into another one, also if nobody asks it any more. */

#include <stdlib.h>

typedef struct mirror mirror;

typedef struct sheet {
    int value;
    mirror *mirrors;
    void (*on_set)(void *, int);
    void *data;
} sheet;

struct mirror {
    sheet *to;
    mirror *next;
};

static int sheets, last_freed;

int mirrors_sheets(void) { return sheets; }

/* What stood in the sheet that was freed last. */
int mirrors_last_freed(void) { return last_freed; }

/* NULL for what is negative. */
sheet *sheet_new(int value) {
    sheet *made = value < 0 ? NULL : calloc(1, sizeof *made);
    if (made != NULL) {
        made->value = value;
        sheets++;
    }
    return made;
}

void sheet_free(sheet *freed) {
    last_freed = freed->value;
    free(freed);
    sheets--;
}

int sheet_value(const sheet *of) { return of->value; }

void sheet_on_set(sheet *of, void (*on_set)(void *, int), void *data) {
    of->on_set = on_set;
    of->data = data;
}

/* 0, or -1 for what is negative. */
int sheet_set(sheet *of, int value) {
    if (value < 0)
        return -1;
    of->value = value;
    for (mirror *at = of->mirrors; at != NULL; at = at->next)
        at->to->value = value;
    if (of->on_set != NULL)
        of->on_set(of->data, value);
    return 0;
}

/* NULL if there is more in `to` already; what is in neither sheet is 0. */
mirror *mirror_new(sheet *to, sheet *from) {
    mirror *made = to != NULL && to->value > from->value ? NULL : malloc(sizeof *made);
    if (made == NULL)
        return NULL;
    made->to = to;
    made->next = NULL;
    if (to != NULL) {
        made->next = from->mirrors;
        from->mirrors = made;
    }
    return made;
}

/* The other sheet, from now on; -1 if there is more in it already. */
int mirror_turn(mirror *of, sheet *to) {
    if (of->to == NULL || to->value > of->to->value)
        return -1;
    of->to = to;
    return 0;
}

/* What is mirrored ends at 0. */
void mirror_free(sheet *from, mirror *freed) {
    for (mirror **at = &from->mirrors; *at != NULL; at = &(*at)->next)
        if (*at == freed) {
            *at = freed->next;
            break;
        }
    if (freed->to != NULL)
        freed->to->value = 0;
    free(freed);
}
