/// How the address of a share page, `/r/7F3K9QXM2T`, leads to its file, `/r/7F/7F3K9QXM2T.html`.
///
/// Codes are read in capitals and small letters alike, and so is the folder: QR codes hold
/// addresses in capitals, because these take less room there.
struct ShareRewrite: Sendable, Equatable {
  /// Begins and ends with a slash.
  let folder: String
  /// How many symbols of the code name the folder that its file is in; 0 without such folders.
  let shardLength: Int
  /// What follows the code in the file's name.
  let suffix: String

  static let codeLengthMax = 20
}
