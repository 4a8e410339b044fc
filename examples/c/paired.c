/* Functions whose objects must be opened, used and closed in order: each of these does all of it in one call, so that
 * no order is left for the caller to get wrong. */
#define _GNU_SOURCE
#include <errno.h>
#include <iconv.h>
#include <regex.h>
#include <stddef.h>

/* Whether the GNU C library can do with a bounded stack. It calls itself for each group, each repetition that is
 * counted and each reference back: a dozen characters are enough to end the process. */
static int bounded(const char *pattern) {
  size_t length = 0;
  for (; pattern[length] != 0; length++) {
    if (length == 256 || pattern[length] == '{') return 0;
    if (pattern[length] == '\\' && pattern[length + 1] >= '1' && pattern[length + 1] <= '9') return 0;
  }
  return 1;
}

/* Compiles `pattern`, looks for it in `text`, and releases it. Returns what `regcomp` or `regexec` did; `matches` is
 * filled on success. */
int pattern_find(const char *pattern, int flags, const char *text, size_t count, regmatch_t *matches) {
  if (!bounded(pattern)) return REG_ESPACE;
  regex_t compiled;
  int code = regcomp(&compiled, pattern, flags);
  if (code != 0) return code;
  code = regexec(&compiled, text, count, matches, 0);
  regfree(&compiled);
  return code;
}

/* Opens a conversion, converts as far as there is input and room, and closes it. The four pointers are moved on as
 * `iconv` does, also if it fails; so are errno and the result. */
size_t convert(const char *to, const char *from, char **in, size_t *in_left, char **out, size_t *out_left) {
  iconv_t conversion = iconv_open(to, from);
  if (conversion == (iconv_t)-1) return (size_t)-1;
  size_t result = iconv(conversion, in, in_left, out, out_left);
  int error = errno;
  iconv_close(conversion);
  errno = error;
  return result;
}
