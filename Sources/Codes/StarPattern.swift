/// Bytes with stars between them, each of which stands for any bytes, none as well.
package struct StarPattern: Sendable, Hashable {
  /// What stands between the stars; the first and last may be empty.
  private let parts: [[UInt8]]

  package init(_ parts: [[UInt8]]) {
    precondition(!parts.isEmpty, "A pattern without a star is one part.")
    self.parts = parts
  }

  /// Whether the parts stand in the text, one after the other, the first and last at its ends.
  package func matches(_ text: [UInt8]) -> Bool {
    let (first, last) = (parts[0], parts[parts.count - 1])
    guard text.starts(with: first) else { return false }
    if parts.count == 1 { return text.count == first.count }
    var rest = text.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      var start = rest.startIndex
      while start + part.count <= rest.endIndex, !rest[start...].starts(with: part) { start += 1 }
      if start + part.count > rest.endIndex { return false }
      rest = rest[(start + part.count)...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}
