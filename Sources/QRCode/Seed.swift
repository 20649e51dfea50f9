/// Nothing yet.
enum QRCodeSeed {}
