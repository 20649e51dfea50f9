/// Did-you-mean: the names close to one that was mistyped.
package enum Suggestion {
  /// The candidate nearest to `name` within edit distance 2, or nil; the first of equals wins.
  ///
  /// Distance counts insertions, deletions, substitutions and swaps of neighbours, on UTF-8 bytes.
  /// Names of up to three bytes allow distance 1 only, or everything would be near.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    var best: String?
    var bestDistance = wanted.count <= 3 ? 2 : 3
    for candidate in candidates {
      let found = distance(wanted, Array(candidate.utf8), limit: bestDistance)
      if found < bestDistance {
        best = candidate
        bestDistance = found
      }
    }
    return best
  }

  /// ``; did you mean `x`?`` or an empty string, to end a message with.
  package static func phrase(for name: String, among candidates: some Sequence<String>) -> String {
    guard let nearest = nearest(to: name, among: candidates) else { return "" }
    return "; did you mean `\(nearest)`?"
  }

  /// The edit distance of two byte strings, or `limit` when it is at least that.
  private static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
    guard abs(first.count - second.count) < limit else { return limit }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in 0..<second.count {
        let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
      beforePrevious = previous
      previous = current
    }
    return min(previous[second.count], limit)
  }
}
