/// Nothing yet.
enum ReconcileSeed {}
