/// Nothing yet.
enum LedgerSeed {}
