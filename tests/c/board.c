/* An object that several threads set at once, under a lock of its own. It looks at what it keeps as often as it can. */
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

typedef uint32_t (*board_f)(uint32_t value, void *data);

typedef struct board {
    pthread_mutex_t lock;
    const uint8_t *bytes;
    size_t n;
    board_f f;
    void *data;
} board;

board *board_new(void) {
    board *made = calloc(1, sizeof *made);
    if (made) pthread_mutex_init(&made->lock, NULL);
    return made;
}
static uint32_t sum(const board *of) {
    uint32_t all = 0;
    for (size_t at = 0; at < of->n; at++) all += of->bytes[at];
    return all;
}
uint32_t board_look(board *of) {
    pthread_mutex_lock(&of->lock);
    uint32_t all = sum(of);
    if (of->f) all = of->f(all, of->data);
    pthread_mutex_unlock(&of->lock);
    return all;
}
int32_t board_keep(board *of, const uint8_t *bytes, size_t n, int32_t refuse) {
    board_look(of);
    if (refuse) return -1;
    pthread_mutex_lock(&of->lock);
    of->bytes = bytes, of->n = n;
    pthread_mutex_unlock(&of->lock);
    return 0;
}
int32_t board_hook(board *of, board_f f, void *data, int32_t refuse) {
    board_look(of);
    if (refuse) return -1;
    pthread_mutex_lock(&of->lock);
    of->f = f, of->data = data;
    pthread_mutex_unlock(&of->lock);
    return 0;
}
void board_free(board *of) {
    board_look(of);
    pthread_mutex_destroy(&of->lock);
    free(of);
}
