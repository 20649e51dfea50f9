/// Nothing yet.
enum CompressionTestsSeed {}
