/// A set of codes that finds the one that is within one edit of another code.
///
/// Each code is filed under itself and under what is left of it when one symbol is removed: two
/// codes that are one edit apart share such a key. So a look-up costs as many probes as the code
/// has symbols, whatever the size of the set. It is meant for vanity codes; minted codes keep three
/// symbols apart from each other by themselves.
package struct NearCodes: Sendable {
  private var codesByKey: [Code: [Code]] = [:]
  package private(set) var count = 0

  package init() {}

  package init(_ codes: some Sequence<Code>) {
    for code in codes { insert(code) }
  }

  /// Adds a code, unless it is there already.
  package mutating func insert(_ code: Code) {
    guard codesByKey[code]?.contains(code) != true else { return }
    count += 1
    for key in Self.keys(of: code) { codesByKey[key, default: []].append(code) }
  }

  package mutating func remove(_ code: Code) {
    guard codesByKey[code]?.contains(code) == true else { return }
    count -= 1
    for key in Self.keys(of: code) {
      codesByKey[key]?.removeAll { $0 == code }
      if codesByKey[key]?.isEmpty == true { codesByKey[key] = nil }
    }
  }

  /// The first code, by its text, that is this one or one edit away from it.
  package func nearest(_ code: Code) -> Code? {
    guard count > 0 else { return nil }
    var nearest: Code?
    for key in Self.keys(of: code) {
      for other in codesByKey[key] ?? [] where other.isNear(code) {
        nearest = nearest.map { min($0, other) } ?? other
      }
    }
    return nearest
  }

  /// The code, and it without each of its symbols, each key once.
  private static func keys(of code: Code) -> [Code] {
    var keys = [code]
    guard code.count > 1 else { return keys }
    for index in 0..<code.count {
      // Removing either of two equal neighbours leaves the same.
      if index > 0, code.place(at: index) == code.place(at: index - 1) { continue }
      keys.append(code.removing(at: index))
    }
    return keys
  }
}
