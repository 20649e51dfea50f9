#include "baseline.h"
#include <qrencode.h>
#include <stdio.h>
#include <string.h>

long encode_links(const char *prefix, int version, int level, int count) {
  long dark = 0;
  char text[512];
  for (int number = 0; number < count; number++) {
    int length = snprintf(text, sizeof text, "%s%010d", prefix, number);
    QRinput *input = QRinput_new2(version, (QRecLevel)level);
    QRinput_append(input, QR_MODE_AN, length, (unsigned char *)text);
    QRcode *code = QRcode_encodeInput(input);
    for (int index = 0; index < code->width * code->width; index++) dark += code->data[index] & 1;
    QRcode_free(code);
    QRinput_free(input);
  }
  return dark;
}
