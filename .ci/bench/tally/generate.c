/* Writes what a referral programme is measured with, the same for the same arguments:
 *
 *   generate advocates COUNT
 *   generate orders FIRST COUNT CODES   CODES: a file with one code in each line
 *   generate log COUNT CODES
 *
 * Every line follows from its number alone. Codes are used as Zipf's law has it (exponent 1),
 * 2 % of the orders are lines that came before, 1 % have codes that nobody has, 3 % were paid
 * back. People and shops are invented.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t mixed(uint64_t value) {
  value += 0x9E3779B97F4A7C15;
  value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
  value = (value ^ value >> 27) * 0x94D049BB133111EB;
  return value ^ value >> 31;
}

/* The draw-th random number of a line. */
static uint64_t chance(uint64_t line, int draw) { return mixed(line * 16 + draw); }

static double share(uint64_t line, int draw) { return (chance(line, draw) >> 11) * 0x1p-53; }

static char **read_codes(const char *path, size_t *count) {
  FILE *file = fopen(path, "r");
  if (!file) { perror(path); exit(1); }
  size_t room = 1 << 20;
  char **codes = malloc(room * sizeof *codes);
  char line[64];
  for (*count = 0; fgets(line, sizeof line, file); ++*count) {
    line[strcspn(line, "\r\n")] = 0;
    if (*count == room) codes = realloc(codes, (room *= 2) * sizeof *codes);
    codes[*count] = strdup(line);
  }
  fclose(file);
  if (*count == 0) { fprintf(stderr, "%s: no codes\n", path); exit(1); }
  return codes;
}

/* Zipf's law by its continuous form; whose codes are the popular ones is no matter of order. */
static const char *code_of(uint64_t line, int draw, char **codes, size_t count) {
  size_t rank = (size_t)exp(share(line, draw) * log((double)count + 1)) - 1;
  if (rank >= count) rank = count - 1;
  return codes[(rank * 2654435761u + 12345) % count];
}

/* YYYY-MM-DDTHH:MM:SS; most lines are of the same day as the line before. */
static const char *stamp(time_t moment, const char *form) {
  static char text[40];
  static time_t last = -1;
  static const char *last_form;
  if (moment != last || form != last_form) {
    struct tm parts;
    gmtime_r(&moment, &parts);
    strftime(text, sizeof text, form, &parts);
    last = moment;
    last_form = form;
  }
  return text;
}

static void write_order(uint64_t line, char **codes, size_t count) {
  uint64_t of = line;
  if (line > 1000 && share(line, 0) < 0.02) of = line - 1 - chance(line, 1) % 1000;
  uint64_t customer = chance(of, 2) % 6000000;
  uint64_t cents = 1500 + chance(of, 3) % 40000;
  const char *status = share(of, 4) < 0.03 ? "refunded" : "paid";
  char unknown[16];
  const char *code = code_of(of, 5, codes, count);
  if (share(of, 6) < 0.01) {
    snprintf(unknown, sizeof unknown, "ZZ%08llu", (unsigned long long)(chance(of, 7) % 100000000));
    code = unknown;
  }
  time_t moment = 1735689600 + (time_t)of * 3;
  printf("%llu,%s,C%llu,k%llu@post.example,%llu.%02llu,EUR,%s,%s\n",
         100000000 + (unsigned long long)of, code, (unsigned long long)customer,
         (unsigned long long)customer, (unsigned long long)(cents / 100),
         (unsigned long long)(cents % 100), status, stamp(moment, "%Y-%m-%dT%H:%M:%SZ"));
}

static const char *agents[] = {
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
  "Chrome/126.0.0.0 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
  "Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
  "Version/17.4.1 Safari/605.1.15",
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
  "Chrome/125.0.0.0 Mobile Safari/537.36",
};
static const char *bots[] = {
  "WhatsApp/2.23.20.0", "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
};

static void write_request(uint64_t line, char **codes, size_t count) {
  uint64_t address = chance(line, 0) % 3000000;
  time_t moment = 1735689600 + (time_t)(line / 4);
  printf("10.%llu.%llu.%llu - - [%s +0000] \"", (unsigned long long)(address >> 16 & 255),
         (unsigned long long)(address >> 8 & 255), (unsigned long long)(address & 255),
         stamp(moment, "%d/%b/%Y:%H:%M:%S"));
  double kind = share(line, 1);
  const char *method = share(line, 2) < 0.02 ? "HEAD" : "GET";
  if (kind < 0.6) {
    printf("%s /r/%s HTTP/1.1\" 200 ", method, code_of(line, 3, codes, count));
  } else if (kind < 0.8) {
    printf("%s /assets/site.%llx.css HTTP/1.1\" 200 ", method,
           (unsigned long long)(chance(line, 4) & 0xFFF));
  } else if (kind < 0.95) {
    printf("%s /de/%llu/?utm_source=letter HTTP/1.1\" 200 ", method,
           (unsigned long long)(chance(line, 4) % 400));
  } else {
    printf("%s /wp-login.php HTTP/1.1\" 404 ", method);
  }
  const char *agent =
      share(line, 5) < 0.1 ? bots[chance(line, 6) % 3] : agents[chance(line, 6) % 5];
  printf("%llu \"%s\" \"%s\"\n", 900 + (unsigned long long)(chance(line, 7) % 20000),
         share(line, 8) < 0.5 ? "-" : "https://www.example.com/", agent);
}

int main(int count, char **words) {
  if (count == 3 && !strcmp(words[1], "advocates")) {
    puts("id,email,audience");
    for (long number = 0, end = atol(words[2]); number < end; ++number) {
      printf("A-%07ld,a%ld@advocate.example,customer\n", number, number);
    }
    return 0;
  }
  size_t codes_count;
  if (count == 5 && !strcmp(words[1], "orders")) {
    char **codes = read_codes(words[4], &codes_count);
    puts("order_id,code,customer_id,email,amount,currency,status,created_at");
    uint64_t first = strtoull(words[2], NULL, 10);
    for (uint64_t line = first, end = first + strtoull(words[3], NULL, 10); line < end; ++line) {
      write_order(line, codes, codes_count);
    }
    return 0;
  }
  if (count == 4 && !strcmp(words[1], "log")) {
    char **codes = read_codes(words[3], &codes_count);
    for (uint64_t line = 0, end = strtoull(words[2], NULL, 10); line < end; ++line) {
      write_request(line, codes, codes_count);
    }
    return 0;
  }
  fprintf(stderr, "generate advocates COUNT | orders FIRST COUNT CODES | log COUNT CODES\n");
  return 2;
}
