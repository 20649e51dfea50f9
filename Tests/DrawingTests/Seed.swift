/// Nothing yet.
enum DrawingTestsSeed {}
