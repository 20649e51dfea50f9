/// Nothing yet.
enum PlaybookTestsSeed {}
