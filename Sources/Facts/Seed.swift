/// Nothing yet.
enum FactsSeed {}
