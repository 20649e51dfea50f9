/// Nothing yet.
enum CSVSeed {}
