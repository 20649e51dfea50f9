/// Nothing yet.
enum SQLiteSeed {}
