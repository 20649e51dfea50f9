/// Nothing yet.
enum SQLiteTestsSeed {}
