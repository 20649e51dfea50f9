/// Nothing yet.
enum CodesTestsSeed {}
