/* Libraries that call the old destructor before they forget what it destroys, and so may come back to it. */
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t (*eager_f)(int32_t value, void *data);
typedef void (*eager_destroy)(void *data);

struct eager {
    eager_f f;
    void *data;
    eager_destroy destroy;
    eager_f once;
    void *once_data;
    const uint8_t *bytes;
    eager_destroy give_back;
    int32_t destroyed;
    char message[8];
};

static _Thread_local struct eager own, *there;
static struct eager *at(void) { return there ? there : &own; }

static void destroy(struct eager *of) {
    if (of->destroy) of->destroyed++, of->destroy(of->data);
}
void eager_set(eager_f f, void *data, eager_destroy end) {
    struct eager *of = at();
    destroy(of);
    of->f = f, of->data = data, of->destroy = end;
}
void eager_clear(void) {
    struct eager *of = at();
    void *data = of->data;
    destroy(of);
    /* Whoever set another meanwhile keeps it. */
    if (of->data == data) of->f = NULL, of->data = NULL, of->destroy = NULL;
}
int32_t eager_fire(int32_t value) { return at()->f ? at()->f(value, at()->data) : -100; }
int32_t eager_destroyed(void) { return at()->destroyed; }

/* On a thread of C's, which no wrapper waits for. */
static void *elsewhere(void *of) {
    there = of;
    eager_clear();
    return NULL;
}
int32_t eager_clear_elsewhere(void) {
    pthread_t id;
    if (pthread_create(&id, NULL, elsewhere, at())) return -1;
    return pthread_join(id, NULL) ? -1 : 0;
}

/* Refuses, destroys, and says why; the text is good until the next call. */
static void say(char c) {
    for (int i = 0; i < 7; i++) at()->message[i] = c;
}
const char *eager_refuse(eager_f f, void *data, eager_destroy end) {
    (void)f;
    say('a');
    if (end) end(data);
    return at()->message;
}
void eager_say(int32_t c) { say((char)('a' + c % 26)); }

/* Forgets the function only once it has returned. */
void eager_once(eager_f f, void *data) { at()->once = f, at()->once_data = data; }
int32_t eager_run_once(int32_t value) {
    struct eager *of = at();
    if (!of->once) return -100;
    int32_t answer = of->once(value, of->once_data);
    of->once = NULL;
    return answer;
}

/* Memory, given back as early. */
void eager_keep(const uint8_t *bytes, size_t n, eager_destroy end) {
    struct eager *of = at();
    (void)n;
    if (of->give_back) of->destroyed++, of->give_back((void *)of->bytes);
    of->bytes = bytes, of->give_back = end;
}
int32_t eager_first(void) { return at()->bytes ? *at()->bytes : -100; }

/* An object that tells of its earlier name as it takes another one. */
struct named {
    const char *name;
};
static _Thread_local struct named the_object;
struct named *named_new(void) { return the_object.name = "", &the_object; }
void named_free(struct named *of) { of->name = NULL; }
const char *named_set(struct named *of, const char *name) {
    say('n');
    of->name = name;
    return at()->message;
}
int32_t named_first(const struct named *of) { return *of->name; }

/* An object with one user data, which tells the old function that another takes its place. */
struct heir {
    void *data;
    int32_t (*f)(void *data, int32_t value);
};
static _Thread_local struct heir the_heir;
struct heir *heir_new(void) { return &the_heir; }
void heir_data(struct heir *of, void *data) { of->data = data; }
int32_t heir_on(struct heir *of, int32_t (*f)(void *data, int32_t value)) {
    int32_t last = of->f ? of->f(of->data, -1) : -100;
    of->f = f;
    return last;
}
int32_t heir_ask(const struct heir *of, int32_t value) { return of->f(of->data, value); }
void heir_free(struct heir *of) { of->data = NULL, of->f = NULL; }

/* Tells once whether the last call failed. */
static _Thread_local int32_t failed;
int32_t named_failed(void) {
    int32_t told = failed;
    failed = 0;
    return told;
}
void named_try(struct named *of, const char *name, int32_t fails) {
    failed = fails;
    if (!fails) of->name = name;
}

/* Entries of a list, in memory of the caller's. */
struct entry {
    int32_t value;
    struct entry *next;
};
static struct entry *entries;
static pthread_mutex_t entries_lock = PTHREAD_MUTEX_INITIALIZER;
int32_t entry_init(struct entry *of, int32_t value, int32_t answer) {
    of->value = value;
    if (answer > 0) return answer;
    pthread_mutex_lock(&entries_lock);
    of->next = entries, entries = of;
    pthread_mutex_unlock(&entries_lock);
    return answer;
}
void entry_end(struct entry *of) {
    pthread_mutex_lock(&entries_lock);
    struct entry **at = &entries;
    while (*at != of) at = &(*at)->next;
    *at = of->next;
    pthread_mutex_unlock(&entries_lock);
}
int32_t entry_last(void) {
    pthread_mutex_lock(&entries_lock);
    int32_t value = entries ? entries->value : -100;
    pthread_mutex_unlock(&entries_lock);
    return value;
}

/* A bell that cannot be freed while it swings, and rings all the same. */
struct bell {
    int32_t (*f)(void *data);
    void *data;
    int32_t swings;
};
static _Thread_local struct bell the_bell;
struct bell *bell_new(void) { return &the_bell; }
void bell_on(struct bell *of, int32_t (*f)(void *data), void *data) { of->f = f, of->data = data; }
void bell_swing(struct bell *of, int32_t swings) { of->swings = swings; }
int32_t bell_free(struct bell *of) {
    if (of->swings) return -1;
    of->f = NULL;
    return 0;
}
int32_t bell_ring(void) { return the_bell.f ? the_bell.f(the_bell.data) : -100; }
