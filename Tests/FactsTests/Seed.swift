/// Nothing yet.
enum FactsTestsSeed {}
