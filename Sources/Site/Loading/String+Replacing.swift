extension String {
  /// Every occurrence of `word` replaced, from left to right.
  func replacing(_ word: String, with replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(word) {
        result += replacement
        rest = rest.dropFirst(word.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
