/* Objects that depend on others, handed to what is called over them; and text that ends at a NULL. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

struct rows {
    int32_t n;
};
struct row {
    struct rows *of;
    int32_t index, seen;
};

struct rows *rows_new(int32_t n) {
    struct rows *rows = malloc(sizeof *rows);
    if (rows) rows->n = n;
    return rows;
}
void rows_free(struct rows *rows) { free(rows); }
int32_t rows_count(const struct rows *rows) { return rows->n; }

int32_t row_index(const struct row *row) { return row->index; }
void row_see(struct row *row) { row->seen++; }
const struct rows *row_of(const struct row *row) { return row->of; }

/* Calls for each row, until the answer is not 0; says how often the rows were seen. */
int32_t rows_each(struct rows *rows, int32_t (*f)(void *, struct row *), void *data) {
    int32_t seen = 0;
    for (int32_t i = 0; i < rows->n; i++) {
        struct row row = {rows, i, 0};
        int32_t answer = f(data, &row);
        seen += row.seen;
        if (answer) return -seen - 1;
    }
    return seen;
}

/* Two rows, nothing, and then none. */
int32_t rows_pairs(struct rows *rows, int32_t (*f)(void *, int32_t, struct row **), void *data) {
    struct row one = {rows, 10, 0}, two = {rows, 20, 0}, *all[] = {&one, NULL, &two};
    return f(data, 3, all) + f(data, 0, NULL);
}

/* Texts with a NULL behind them: as many as the rows, at most three; then none, then NULL. */
int32_t rows_names(const struct rows *rows, int32_t (*f)(void *, char **), void *data) {
    char one[] = "one", two[] = "two", three[] = "three", *names[] = {one, two, three, NULL}, *none[] = {NULL};
    if (rows->n < 3) names[rows->n] = NULL;
    return f(data, names) * 100 + f(data, none) * 10 + f(data, NULL);
}
