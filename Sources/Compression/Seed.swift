/// Nothing yet.
enum CompressionSeed {}
