internal import Codes

/// Codes that are typed.
enum ReadCode {
  /// The code that a text folds to, whether or not it was issued; nil when it is none.
  static func folded(_ text: String) -> Code? {
    try? CodeReader.fold(Array(text.utf8).span)
  }
}
