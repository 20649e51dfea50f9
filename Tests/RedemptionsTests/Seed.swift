/// Nothing yet.
enum RedemptionsTestsSeed {}
