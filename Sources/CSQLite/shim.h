#include <sqlite3.h>

/* Swift cannot call a function with a list of arguments of any length. */
static inline int sqlite3_config_memory_statistics(int is_on) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, is_on);
}
