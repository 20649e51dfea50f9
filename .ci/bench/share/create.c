// Creates the files of a list, as many threads as asked for, and prints the seconds it took.
//
// create LIST FOLDER THREADS; a line of LIST is SIZE and PATH, sorted by path. Directories are made
// as they come. This is the least that writing these files can cost: open, write, close.
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file { char *path; size_t size; };
static struct file *files;
static size_t count;
static int root;
static char *filling;

static void fail(const char *what) { perror(what); exit(1); }

struct share { size_t first, end; };

static void *work(void *argument) {
  struct share *share = argument;
  for (size_t index = share->first; index < share->end; index++) {
    int file = openat(root, files[index].path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0) fail(files[index].path);
    if (write(file, filling, files[index].size) != (ssize_t)files[index].size) fail("write");
    if (close(file)) fail("close");
  }
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 4) { fprintf(stderr, "create LIST FOLDER THREADS\n"); return 2; }
  FILE *list = fopen(argv[1], "r");
  if (!list) fail(argv[1]);
  size_t room = 0, largest = 0;
  char path[4096];
  size_t size;
  while (fscanf(list, "%zu %4095s", &size, path) == 2) {
    if (count == room) {
      room = room ? 2 * room : 1024;
      files = realloc(files, room * sizeof *files);
    }
    files[count++] = (struct file){strdup(path), size};
    if (size > largest) largest = size;
  }
  filling = malloc(largest + 1);
  memset(filling, 'x', largest + 1);
  if (mkdir(argv[2], 0755) && errno != EEXIST) fail(argv[2]);
  root = open(argv[2], O_RDONLY | O_DIRECTORY);
  if (root < 0) fail(argv[2]);
  int threads = atoi(argv[3]);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  char last[4096] = "";
  for (size_t index = 0; index < count; index++) {
    char *slash = strrchr(files[index].path, '/');
    size_t length = slash ? (size_t)(slash - files[index].path) : 0;
    if (!length || (strlen(last) == length && !memcmp(last, files[index].path, length))) continue;
    memcpy(last, files[index].path, length);
    last[length] = 0;
    for (char *at = last; (at = strchr(at, '/')); at++) {
      *at = 0;
      mkdirat(root, last, 0755);
      *at = '/';
    }
    mkdirat(root, last, 0755);
  }
  pthread_t all[64];
  struct share shares[64];
  for (int number = 0; number < threads && number < 64; number++) {
    shares[number] = (struct share){count * number / threads, count * (number + 1) / threads};
    if (pthread_create(&all[number], NULL, work, &shares[number])) fail("pthread_create");
  }
  for (int number = 0; number < threads && number < 64; number++) pthread_join(all[number], NULL);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.3f\n", (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9);
  return 0;
}
