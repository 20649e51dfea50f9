/// Nothing yet.
enum ReportsTestsSeed {}
