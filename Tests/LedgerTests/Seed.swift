/// Nothing yet.
enum LedgerTestsSeed {}
