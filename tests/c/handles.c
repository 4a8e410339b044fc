/* Objects that a library hands out: a store, cursors over it, values that are counted, numbers. */

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct store {
    int items[16];
    int count;
    int cursors;
    int status;
    char message[64];
} store;

typedef struct cursor {
    store *of;
    int at;
} cursor;

static _Atomic int stores, cursors, closes, finishes;

int handles_stores(void) { return stores; }
int handles_cursors(void) { return cursors; }
int handles_closes(void) { return closes; }
int handles_finishes(void) { return finishes; }

/* NULL for what is negative. */
store *store_new(int count) {
    if (count < 0 || count > 16) {
        errno = EINVAL;
        return NULL;
    }
    store *made = calloc(1, sizeof *made);
    if (made == NULL)
        return NULL;
    made->count = count;
    stores++;
    return made;
}

/* Points into what it is given. */
const int *largest_of(const int *from, size_t n) {
    const int *found = n == 0 ? NULL : from;
    for (size_t at = 1; at < n; at++)
        if (from[at] > *found)
            found = from + at;
    return found;
}

const char *behind_spaces(const char *text) {
    while (*text == ' ')
        text++;
    return text;
}

/* As sqlite3_open: a store comes back also on failure, and tells the message. */
int store_open(const char *name, store **out) {
    store *made = calloc(1, sizeof *made);
    *out = made;
    if (made == NULL)
        return 7;
    stores++;
    if (strcmp(name, "bad") == 0) {
        strcpy(made->message, "cannot open bad");
        return 14;
    }
    return 0;
}

/* Busy while there are cursors. */
int store_close(store *of) {
    closes++;
    if (of->cursors != 0)
        return 5;
    stores--;
    free(of);
    return 0;
}

/* The last one that is dropped. */
void store_leak(store *of) { (void)of; }

int store_count(const store *of) { return of->count; }

int store_push(store *of, int item) {
    if (of->count == 16) {
        strcpy(of->message, "full");
        of->status = 13;
        return 13;
    }
    of->items[of->count++] = item;
    return 0;
}

const char *store_message(const store *of) { return of->message; }
int store_status(const store *of) { return of->status; }

/* The items, and NULL if there is none. */
const int *store_items(const store *of) { return of->count == 0 ? NULL : of->items; }
int *store_items_mut(store *of) { return of->items; }

/* OK and NULL of an empty store. */
int cursor_open(store *of, cursor **out) {
    *out = NULL;
    if (of->count == 0)
        return 0;
    if (of->count < 0)
        return 9;
    cursor *made = malloc(sizeof *made);
    if (made == NULL)
        return 7;
    made->of = of;
    made->at = 0;
    of->cursors++;
    cursors++;
    *out = made;
    return 0;
}

/* 100 with a value, 101 at the end. */
int cursor_step(cursor *at, int *value) {
    if (at->at >= at->of->count)
        return 101;
    *value = at->of->items[at->at++];
    return 100;
}

store *cursor_store(const cursor *at) { return at->of; }

int cursor_finish(cursor *at) {
    finishes++;
    at->of->cursors--;
    cursors--;
    free(at);
    return 0;
}

/* Takes the cursor if it is at the end. */
int cursor_into_count(cursor *at) {
    if (at->at < at->of->count)
        return -1;
    int count = at->of->count;
    cursor_finish(at);
    return count;
}

/* A store, and a name that is no UTF-8. */
int store_named(store **out, const char **name) {
    *name = "\xff";
    return store_open("good", out);
}

/* Counted references. */
typedef struct shared_value {
    _Atomic int references;
    int value;
} shared_value;

static _Atomic int values;
int handles_values(void) { return values; }

shared_value *value_new(int value) {
    shared_value *made = malloc(sizeof *made);
    if (made == NULL)
        return NULL;
    made->references = 1;
    made->value = value;
    values++;
    return made;
}

shared_value *value_ref(shared_value *of) {
    of->references++;
    return of;
}

void value_unref(shared_value *of) {
    if (--of->references == 0) {
        values--;
        free(of);
    }
}

int value_get(const shared_value *of) { return of->value; }
int value_references(const shared_value *of) { return of->references; }

int values_sum(const shared_value *const *of, int n) {
    int sum = 0;
    for (int at = 0; at < n; at++)
        sum += of[at]->value;
    return sum;
}

/* Two at once; -1 leaves the second one out, -2 fails after the first. */
int values_pair(int value, shared_value *out[2]) {
    out[0] = value_new(value);
    if (value == -2)
        return 5;
    out[1] = value == -1 ? NULL : value_new(value + 1);
    return 0;
}

/* As many as there is room for, from 0 on, but three at most; says more than there is room for if asked for 9. */
int values_make(shared_value **out, int n, int *made) {
    int at = 0;
    for (; at < n && at < 3 && n != 9; at++)
        out[at] = value_new(at);
    *made = n == 9 ? 10 : at;
    return 0;
}

/* 0 leaves the store, 1 puts another there, 2 frees it and puts another there, 3 takes it away. */
int store_exchange(store **place, int how) {
    store *old = *place;
    if (how == 0)
        return 0;
    *place = how == 3 ? NULL : store_new(how);
    if (how == 2)
        store_close(old);
    return 0;
}

/* Numbers: slots of a table. */
static _Atomic int slots[4];

int slot_take(void) {
    for (int at = 0; at < 4; at++)
        if (!slots[at]) {
            slots[at] = 1;
            return at;
        }
    return -1;
}

int slot_take_into(int *out) {
    *out = slot_take();
    return *out < 0 ? 1 : 0;
}

int slots_sum(const int *of, int n) {
    int sum = 0;
    for (int at = 0; at < n; at++)
        sum += of[at];
    return sum;
}

int slot_is_taken(int at) { return at >= 0 && at < 4 && slots[at]; }

void slot_release(int at) {
    if (at >= 0 && at < 4)
        slots[at] = 0;
}

/* A child whose release wants its parent. */
typedef struct part {
    store *of;
} part;

static _Atomic int parts;
int handles_parts(void) { return parts; }

part *part_new(store *of) {
    part *made = malloc(sizeof *made);
    if (made == NULL)
        return NULL;
    made->of = of;
    parts++;
    return made;
}

int part_is(const part *of, const part *other) { return of == other; }

void part_free(store *of, part *freed, int flags) {
    if (freed->of != of || flags != 3)
        abort();
    parts--;
    free(freed);
}

/* What C keeps: a table of addresses, counters, a destructor. */
typedef struct keeper {
    const uint8_t *bytes;
    size_t len;
    const char *name;
    uint32_t *counter;
    void (*destroy)(void *);
    void *given;
} keeper;

static _Atomic int keepers;
int handles_keepers(void) { return keepers; }

keeper *keeper_new(void) {
    keeper *made = calloc(1, sizeof *made);
    if (made != NULL)
        keepers++;
    return made;
}

/* As a parser that is made over its input. */
keeper *keeper_over(const uint8_t *bytes, size_t len) {
    if (len == 13)
        return NULL;
    keeper *made = keeper_new();
    if (made != NULL) {
        made->bytes = bytes;
        made->len = len;
    }
    return made;
}

/* It looks at what it keeps once more. */
void keeper_free(keeper *freed) {
    volatile uint32_t sum = 0;
    for (size_t at = 0; at < freed->len; at++)
        sum += freed->bytes[at];
    if (freed->name != NULL)
        sum += (uint32_t)strlen(freed->name);
    if (freed->counter != NULL)
        *freed->counter += sum;
    if (freed->destroy != NULL)
        freed->destroy(freed->given);
    keepers--;
    free(freed);
}

/* Refuses 13 bytes, and keeps what it had. */
int keeper_set(keeper *of, const uint8_t *bytes, size_t len) {
    if (len == 13)
        return 1;
    of->bytes = bytes;
    of->len = len;
    return 0;
}

void keeper_name(keeper *of, const char *name) { of->name = name; }
void keeper_counter(keeper *of, uint32_t *counter) { of->counter = counter; }
void keeper_count(keeper *of) {
    if (of->counter != NULL)
        ++*of->counter;
}

uint32_t keeper_sum(const keeper *of) {
    uint32_t sum = of->name == NULL ? 0 : (uint32_t)strlen(of->name);
    for (size_t at = 0; at < of->len; at++)
        sum += of->bytes[at];
    return sum;
}

/* As sqlite3_bind_blob: the destructor is called also on failure. */
int keeper_give(keeper *of, const void *bytes, size_t len, void (*destroy)(void *)) {
    if (len == 13) {
        if (destroy != NULL)
            destroy((void *)bytes);
        return 1;
    }
    if (of->destroy != NULL)
        of->destroy(of->given);
    of->destroy = destroy;
    of->given = (void *)bytes;
    of->bytes = bytes;
    of->len = len;
    return 0;
}

/* The text lives in the value until the next call on it. */
static _Atomic int entered, most;
static char described[32];

void value_enter(shared_value *of) {
    (void)of;
    int now = ++entered;
    if (now > most)
        most = now;
}
void value_leave(shared_value *of) {
    (void)of;
    entered--;
}
int handles_entered(void) { return entered; }
int handles_most(void) { return most; }

const char *value_describe(shared_value *of) {
    if (of->value < 0)
        return NULL;
    for (int at = 0; at < 8; at++)
        described[at] = (char)('a' + of->value % 26);
    described[8] = 0;
    return described;
}

#ifndef _WIN32
#include <unistd.h>

int handles_pipe(int *reads, int *writes) {
    int both[2] = {-1, -1};
    int done = pipe(both);
    *reads = both[0];
    *writes = both[1];
    return done;
}

/* As pipe. */
int handles_pipe_of(int both[2]) { return pipe(both); }

int handles_same_fd(int fd) { return fd; }
#endif
/* An object that calls back: on each push, from a child as well. */
typedef struct notifier {
    int (*hook)(void *, int);
    void *data;
    int (*compare)(void *, const int *, const int *);
    void *compare_data;
    int refuses;
} notifier;

static _Atomic int notifiers;
int handles_notifiers(void) { return notifiers; }

notifier *notifier_new(void) {
    notifier *made = calloc(1, sizeof *made);
    if (made != NULL)
        notifiers++;
    return made;
}

/* A last word, as sqlite3_close may say by its hooks. */
void notifier_free(notifier *freed) {
    if (freed->hook != NULL)
        freed->hook(freed->data, -1);
    notifiers--;
    free(freed);
}

void notifier_refuse(notifier *of, int refuses) { of->refuses = refuses; }

/* Returns what was there. */
int notifier_hook(notifier *of, int (*hook)(void *, int), void *data) {
    if (of->refuses)
        return 1;
    of->hook = hook;
    of->data = data;
    return 0;
}

/* Takes leave of the old hook before the new one is there. */
void notifier_relieve(notifier *of, int (*hook)(void *, int), void *data) {
    int (*old)(void *, int) = of->hook;
    of->hook = NULL;
    if (old != NULL)
        old(of->data, -2);
    of->hook = hook;
    of->data = data;
}

int notifier_push(notifier *of, int value) { return of->hook == NULL ? 0 : of->hook(of->data, value); }

/* Made with its hook. */
notifier *notifier_with(int (*hook)(void *, int), void *data, int refuses) {
    if (refuses)
        return NULL;
    notifier *made = notifier_new();
    if (made != NULL)
        notifier_hook(made, hook, data);
    return made;
}

/* As expat: one user data for all callbacks of an object, told once by a function of its own. */
typedef struct talker {
    void *data;
    void (*word)(void *, const char *, int);
    int (*end)(void *, int);
    int words;
} talker;

static _Atomic int talkers;
int handles_talkers(void) { return talkers; }

talker *talker_new(void) {
    talker *made = calloc(1, sizeof *made);
    if (made != NULL)
        talkers++;
    return made;
}

void talker_free(talker *freed) {
    if (freed->end != NULL)
        freed->end(freed->data, -1);
    talkers--;
    free(freed);
}

void talker_user_data(talker *of, void *data) { of->data = data; }

/* Both at once. */
void talker_handlers(talker *of, void (*word)(void *, const char *, int), int (*end)(void *, int)) {
    of->word = word;
    of->end = end;
}

void talker_on_word(talker *of, void (*word)(void *, const char *, int)) { of->word = word; }

/* What the end says. */
int talker_feed(talker *of, const char *text) {
    while (*text != 0) {
        int len = (int)strcspn(text, " ");
        if (of->word != NULL)
            of->word(of->data, text, len);
        of->words++;
        text += len;
        text += strspn(text, " ");
    }
    return of->end == NULL ? 0 : of->end(of->data, of->words);
}

/* As mmap and iconv_open: what stands for none is -1. */
static _Atomic int mappings;
int handles_mappings(void) { return mappings; }

void *mapping_open(int length) {
    if (length < 0) {
        errno = EINVAL;
        return (void *)-1;
    }
    int *made = malloc(sizeof *made);
    if (made == NULL)
        return (void *)-1;
    *made = length;
    mappings++;
    return made;
}

void mapping_close(void *closed) {
    if (closed == (void *)-1)
        abort();
    mappings--;
    free(closed);
}

/* As regerror: how much room it wants, with the NUL. */
size_t mapping_describe(int number, const void *of, char *text, size_t room) {
    char whole[64];
    int length = 0;
    whole[length++] = 'm';
    for (int at = 0; at < number && at < 60; at++)
        whole[length++] = (char)('0' + *(const int *)of % 10);
    whole[length++] = 0;
    if (room != 0) {
        size_t part = room < (size_t)length ? room : (size_t)length;
        memcpy(text, whole, part);
        text[part - 1] = 0;
    }
    return (size_t)length;
}

/* Values in records. */
typedef struct weighed {
    const shared_value *of;
    int weight;
    shared_value *other;
} weighed;

int weighed_sum(const weighed *in) {
    return value_get(in->of) * in->weight + (in->other == NULL ? 0 : value_get(in->other));
}

int weighed_by_value(weighed in) { return weighed_sum(&in); }

typedef struct listed {
    shared_value *const *values;
    size_t count;
    int slot;
    const char *name;
} listed;

/* An entry that is NULL counts 100; the slot is told in thousands. */
int listed_sum(const listed *in) {
    int sum = in->slot * 1000 + (int)strlen(in->name);
    for (size_t i = 0; i < in->count; i++)
        sum += in->values[i] == NULL ? 100 : value_get(in->values[i]);
    return sum;
}

/* The store behind a cursor, or none. */
int cursor_lends(const cursor *of, int some, const store **out) {
    *out = some ? of->of : NULL;
    return some < 0;
}
