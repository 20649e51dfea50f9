/// Nothing yet.
enum ShareKitTestsSeed {}
