/// How the address of a share page, `/r/7F3K9-QXM2T`, leads to its file: `/r/7F3K9QXM2T.html`, or
/// `/r/7F/7F3K9QXM2T.html` where there are many.
///
/// Folder and code are read in capitals and small letters alike: QR codes hold addresses in
/// capitals, which take less room there, and codes are typed as people like. Advocates' own pages,
/// `/r/kit/TOKEN`, lie there in the same way; their addresses are never typed.
struct ShareRewrite: Sendable, Equatable {
  /// Begins and ends with a slash.
  let folder: String
  /// How many symbols of a code name the folder that its file is in; 0 without such folders.
  ///
  /// Only for hosts that cannot look where a file is.
  let shardLength: Int
  /// What follows the code in the file's name.
  let suffix: String

  static let advocateFolder = "kit/"
  /// Of a code as people write it, with hyphens.
  static let writtenLengthMax = 24
  /// How many symbols name a folder, where there are folders.
  static let shardLengthInFolders = 2
}
