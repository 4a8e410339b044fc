/* Memory whose length another function tells, of the object that is passed beside it. */

#include <stddef.h>
#include <string.h>

typedef struct parcel {
    char content[16];
    int bytes;
} parcel;

static const parcel parcels[3] = {{"one", 3}, {"", 0}, {"th\xffree", 6}};

int parcel_bytes(const parcel *of) { return of->bytes; }
int parcel_twice(const parcel *of, int by) { return of->bytes * by; }

/* Each of them; the last one without what tells its length, if that is said. */
int parcel_each(int many, int lost, int (*each)(const char *content, const parcel *of, void *data), void *data) {
    int sum = 0;
    for (int at = 0; at < many && at < 3; at++)
        sum += each(parcels[at].content, lost && at == many - 1 ? NULL : &parcels[at], data);
    return sum;
}

/* The answer comes before it returns. */
void parcel_ask(int which, void (*answer)(void *state, const void *content, const parcel *of), void *state) {
    parcel gone = parcels[which];
    answer(state, gone.content, &gone);
    memset(&gone, 0, sizeof gone);
}
