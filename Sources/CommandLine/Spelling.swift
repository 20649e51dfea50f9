import Diagnostics

/// Which of the known words was meant by one that is not known.
enum Spelling {
  /// The nearest in spelling, else the only one that begins with what was typed.
  static func nearest(to word: String, among known: [String]) -> String? {
    if let near = Suggestion.nearest(to: word, among: known) { return near }
    guard word.utf8.count(where: { $0 != UInt8(ascii: "-") }) >= 2 else { return nil }
    let longer = known.filter { $0.hasPrefix(word) }
    return longer.count == 1 ? longer[0] : nil
  }
}
