/// Nothing yet.
enum ShareKitSeed {}
