internal import Ledger
internal import Program

/// A file of the rules that differs, line by line.
struct RuleEdit {
  /// Below `Content`.
  let path: String
  /// Without line breaks, each with `+` or `-` before it, in their order.
  let lines: [String]
  /// The offer in the file; nil where there is none.
  var offer: String?

  /// Of texts that differ in more lines than these, the old stands before the new as a whole.
  private static let comparedMax = 2_000

  /// Those that differ, by path.
  static func all(_ before: [RuleFiles.File], _ after: [RuleFiles.File]) -> [RuleEdit] {
    let old = Dictionary(before.map { ($0.path, $0.bytes) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.path, $0.bytes) }) { first, _ in first }
    return Set(old.keys).union(new.keys).sorted().compactMap { path in
      let lines = differences(Self.lines(old[path] ?? []), Self.lines(new[path] ?? []))
      return lines.isEmpty ? nil : RuleEdit(path: path, lines: lines)
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  private static func differences(_ old: [String], _ new: [String]) -> [String] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let gone = Array(old.dropFirst(head).dropLast(tail))
    let come = Array(new.dropFirst(head).dropLast(tail))
    if gone.count + come.count > comparedMax {
      return gone.map { "-" + $0 } + come.map { "+" + $0 }
    }
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in come.difference(from: gone) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return merged(gone, removed, come, inserted)
  }

  /// What is gone before what is new, in the order of the texts.
  private static func merged(
    _ gone: [String], _ removed: Set<Int>, _ come: [String], _ inserted: Set<Int>
  ) -> [String] {
    var lines: [String] = []
    var (old, new) = (0, 0)
    while old < gone.count || new < come.count {
      if removed.contains(old) {
        lines.append("-" + gone[old])
        old += 1
      } else if inserted.contains(new) {
        lines.append("+" + come[new])
        new += 1
      } else {
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines
  }
}
