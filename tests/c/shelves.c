/* Objects that are made of another one, and handed over in records. Freed after it, or twice, is seen. */

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct shelf {
    int boxes;
} shelf;

typedef struct box {
    shelf *on;
    int number;
} box;

static _Thread_local int objects, wrong;

int shelves_objects(void) { return objects; }
int shelves_wrong(void) { return wrong; }
void shelves_begin(void) { objects = wrong = 0; }

shelf *shelves_new(void) {
    objects++;
    return calloc(1, sizeof(shelf));
}

void shelves_free(shelf *of) {
    wrong += of->boxes != 0;
    objects--;
    free(of);
}

static box *box_new(shelf *on, int number) {
    box *made = malloc(sizeof *made);
    if (made == NULL)
        abort();
    *made = (box){on, number};
    on->boxes++;
    objects++;
    return made;
}

/* Looks at what it stands on. */
void box_free(box *of) {
    of->on->boxes--;
    objects--;
    free(of);
}

int box_number(const box *of) { return of->number + 100 * of->on->boxes; }

typedef struct pack {
    box *first;
    box *second;
    box *pair[2];
    box **many;
    uint32_t count;
    int32_t level;
} pack;

void pack_block_free(void *of) {
    objects--;
    free(of);
}

/* What `few` says is missing: the second one; what `bad` says is wrong: the level. */
int shelf_pack(shelf *on, int few, int bad, pack *out) {
    objects++;
    *out = (pack){box_new(on, 1), few ? NULL : box_new(on, 2), {box_new(on, 3), box_new(on, 4)}, NULL, 2, bad ? 7 : 1};
    out->many = malloc(2 * sizeof *out->many);
    if (out->many == NULL)
        abort();
    out->many[0] = box_new(on, 5);
    out->many[1] = box_new(on, 6);
    return 0;
}

pack shelf_packed(shelf *on) {
    pack made;
    shelf_pack(on, 0, 0, &made);
    return made;
}

pack *shelf_pack_there(shelf *on, int bad) {
    pack *made = malloc(sizeof *made);
    if (made == NULL)
        abort();
    objects++;
    shelf_pack(on, 0, bad, made);
    return made;
}

void shelf_pack_two(shelf *on, int bad, pack *out, size_t room, size_t *count) {
    for (*count = 0; *count < room && *count < 2; ++*count)
        shelf_pack(on, 0, bad && *count == 1, &out[*count]);
}

/* Another one beside it. */
int box_pack(const box *of, pack *out) { return shelf_pack(of->on, 1, 0, out); }
