/// Nothing yet.
enum CSVTestsSeed {}
