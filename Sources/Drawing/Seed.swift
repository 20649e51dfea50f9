/// Nothing yet.
enum DrawingSeed {}
