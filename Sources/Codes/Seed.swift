/// Nothing yet.
enum CodesSeed {}
