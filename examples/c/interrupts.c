/* Signals that ask a program to end, as something to wait for.
 *
 * A handler may do almost nothing, so that no closure can be one. And `sigwait` is not enough where C calls back on threads
 * of its own: those of glibc's aio block no signal, whatever the program says. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>

static pthread_once_t prepared = PTHREAD_ONCE_INIT;
static sem_t came;
static atomic_int first;

static void prepare(void) { sem_init(&came, 0, 0); }

static void note(int signal) {
  int before = errno, none = 0;
  atomic_compare_exchange_strong(&first, &none, signal);
  sem_post(&came);
  errno = before;
}

/* Catches SIGINT, SIGTERM and SIGHUP from here on. 0, or -1 and errno. */
int interrupts_catch(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  pthread_once(&prepared, prepare);
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    if (sigaction(signals[i], &action, NULL) != 0) return -1;
  }
  return 0;
}

/* Waits for one of them, and says which came first. */
int interrupts_wait(void) {
  pthread_once(&prepared, prepare);
  while (sem_wait(&came) != 0 && errno == EINTR) continue;
  return atomic_load(&first);
}
