#pragma once

// Encodes `prefix` followed by numbers of ten digits, and returns how many modules were dark.
long encode_links(const char *prefix, int version, int level, int count);
