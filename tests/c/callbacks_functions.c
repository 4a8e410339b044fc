/* Structs of functions that serve one object. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct source_ops {
    size_t size;
    int32_t version;
    ptrdiff_t (*read)(void *of, char *buffer, size_t n);
    int32_t (*seek)(void *of, int64_t to);
    void (*note)(void *of, const char *text);
    int32_t (*close)(void *of);
    void *reserved[2];
};

/* Reads all, in pieces; the sum of the bytes. -1 of what it cannot use. */
int64_t source_sum(const struct source_ops *ops, void *of, size_t piece) {
    char buffer[16];
    int64_t sum = 0;
    if (ops->size != sizeof *ops || ops->version != 3 || ops->reserved[0] || ops->reserved[1]) return -1;
    if (piece > sizeof buffer) piece = sizeof buffer;
    if (ops->note) ops->note(of, "start");
    for (;;) {
        ptrdiff_t n = ops->read(of, buffer, piece);
        if (n < 0) return -2;
        if (n == 0) break;
        for (ptrdiff_t i = 0; i < n; i++) sum += (unsigned char)buffer[i];
    }
    return ops->close(of) ? -3 : sum;
}

/* Whether it can seek, and what that answers. */
int32_t source_seek(const struct source_ops *ops, void *of, int64_t to) { return ops->seek ? ops->seek(of, to) : -100; }

/* The struct by value. */
int32_t source_by_value(struct source_ops ops, void *of) { return ops.close(of); }

/* An object that keeps the address of such a struct, and what it is called with. */
struct reader {
    const struct source_ops *ops;
    void *of;
};

struct reader *reader_open(const struct source_ops *ops, void *of, int32_t fail) {
    struct reader *reader = fail ? NULL : malloc(sizeof *reader);
    if (reader) reader->ops = ops, reader->of = of;
    return reader;
}
/* On failure it keeps what it had. */
int32_t reader_reset(struct reader *reader, const struct source_ops *ops, void *of, int32_t fail) {
    if (fail) return -1;
    reader->ops = ops, reader->of = of;
    return 0;
}
ptrdiff_t reader_read(struct reader *reader, char *buffer, size_t n) { return reader->ops->read(reader->of, buffer, n); }
int32_t reader_seek(struct reader *reader, int64_t to) { return source_seek(reader->ops, reader->of, to); }
/* It closes what it reads. */
void reader_free(struct reader *reader) {
    reader->ops->close(reader->of);
    free(reader);
}

/* Of one thread: until it is replaced, or cleared; then it is destroyed. */
static _Thread_local struct {
    const struct source_ops *ops;
    void *of;
    void (*destroy)(void *);
} hook;
void source_unhook(void) {
    if (hook.destroy) hook.destroy(hook.of);
    memset(&hook, 0, sizeof hook);
}
int32_t source_hook(const struct source_ops *ops, void *of, void (*destroy)(void *), int32_t fail) {
    if (fail) return -1;
    source_unhook();
    hook.ops = ops, hook.of = of, hook.destroy = destroy;
    return 0;
}
int32_t source_hook_seek(int64_t to) { return hook.ops ? source_seek(hook.ops, hook.of, to) : -200; }

/* A struct that holds the object, and that C writes to. */
struct sink {
    int32_t (*put)(struct sink *self, int32_t value);
    void *of;
    int32_t puts;
};
void *sink_of(struct sink *self) { return self->of; }
void *counter_of(struct sink *self) { return self->of; }
int32_t sink_put(struct sink *sink, int32_t value) {
    sink->puts++;
    return sink->put(sink, value) + sink->puts;
}

struct pipe {
    struct sink *sink;
};
struct pipe *pipe_new(struct sink *sink) {
    struct pipe *pipe = malloc(sizeof *pipe);
    if (pipe) pipe->sink = sink;
    return pipe;
}
void pipe_free(struct pipe *pipe) { free(pipe); }
int32_t pipe_put(struct pipe *pipe, int32_t value) { return sink_put(pipe->sink, value); }
void pipe_set(struct pipe *pipe, struct sink *sink) { pipe->sink = sink; }
