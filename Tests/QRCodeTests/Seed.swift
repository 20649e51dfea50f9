/// Nothing yet.
enum QRCodeTestsSeed {}
