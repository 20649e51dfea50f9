/// Nothing yet.
enum PlaybookSeed {}
