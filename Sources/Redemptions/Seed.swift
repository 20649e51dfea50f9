/// Nothing yet.
enum RedemptionsSeed {}
