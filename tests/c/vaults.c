/* Objects that are handed over in the fields of records. Each is counted, and freed twice is seen. */

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct vault {
    int number;
    int alive;
} vault;

/* They stay where they are when they are freed, so that a second time can be told. */
static _Thread_local vault pool[64];
static _Thread_local int taken, freed, wrong, texts;

int vaults_alive(void) { return taken - freed; }
int vaults_freed(void) { return freed; }
int vaults_wrong(void) { return wrong; }
int vaults_texts(void) { return texts; }

void vaults_begin(void) { taken = freed = wrong = texts = 0; }

static vault *vault_new(int number) {
    if (taken == 64)
        abort();
    pool[taken] = (vault){number, 1};
    return &pool[taken++];
}

void vault_free(vault *of) {
    wrong += !of->alive;
    of->alive = 0;
    freed++;
}

int vault_number(const vault *of) { return of->alive ? of->number : -1; }

static char *text_new(const char *text) {
    char *made = malloc(8);
    if (made == NULL)
        abort();
    texts++;
    return strcpy(made, text);
}

void vault_text_free(char *text) {
    if (text != NULL)
        texts--;
    free(text);
}

typedef struct opened {
    char *name;
    vault *first;
    vault *second;
    int32_t level;
} opened;

enum { NO_FIRST = 1, NO_SECOND = 2, BAD_NAME = 4, BAD_LEVEL = 8, FAILS = 16 };

static opened open_it(int how, int number) {
    return (opened){
        text_new(how & BAD_NAME ? "\xff" : "vault"),
        how & NO_FIRST ? NULL : vault_new(number),
        how & NO_SECOND ? NULL : vault_new(number + 1),
        how & BAD_LEVEL ? 7 : 1,
    };
}

opened vault_opened(int how) { return open_it(how, 10); }

/* What it leaves there when it fails means nothing. */
int vault_open(int how, opened *out) {
    if (how & FAILS) {
        *out = (opened){(char *)(uintptr_t)8, (vault *)(uintptr_t)8, (vault *)(uintptr_t)8, 1};
        return 1;
    }
    *out = open_it(how, 20);
    return 0;
}

/* Two of them, of which the second is as `how` says. */
void vault_open_two(int how, opened *out, size_t room, size_t *count) {
    *count = 0;
    if (room > 0)
        out[(*count)++] = open_it(0, 30);
    if (room > 1)
        out[(*count)++] = open_it(how, 40);
}

/* In memory of its own. */
opened *vault_open_there(int how) {
    opened *made = malloc(sizeof *made);
    if (made == NULL)
        abort();
    texts++;
    *made = open_it(how, 50);
    return made;
}

void vault_there_free(void *of) {
    texts--;
    free(of);
}

/* So many in memory of its own, of which the last is as `how` says. */
opened *vault_open_all(int how, size_t *count) {
    opened *made = malloc(3 * sizeof *made);
    if (made == NULL)
        abort();
    texts++;
    for (int at = 0; at < 3; at++)
        made[at] = open_it(at == 2 ? how : 0, 60 + 10 * at);
    *count = 3;
    return made;
}

typedef struct held {
    opened inner;
    vault *pair[2];
    vault **many;
    uint32_t count;
} held;

/* The last of the many is missing if that is said. */
void vault_hold(int how, int missing, held *out) {
    out->inner = open_it(how, 70);
    out->pair[0] = vault_new(80);
    out->pair[1] = vault_new(81);
    out->many = malloc(2 * sizeof *out->many);
    if (out->many == NULL)
        abort();
    texts++;
    out->many[0] = vault_new(90);
    out->many[1] = missing ? NULL : vault_new(91);
    out->count = 2;
}
