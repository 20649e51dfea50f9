import Diagnostics

/// Which whitespace belongs to parent and block tags, as the inheritance module has it.
///
/// A parent stands alone when its opening tag starts a line and its closing tag ends one. A block's
/// indentation is removed where an override is defined and added where it is expanded.
struct InheritanceLayout {
  /// The tags with the extents of parents and blocks widened.
  private(set) var tags: [Tag]
  /// By index of a block's opening tag: the blanks to remove (override) or to add (block); nil for
  /// a block that shares its lines with other things.
  private(set) var indentation: [Range<Int>?]
  /// By index of a block's opening tag: the blanks before it, when its content starts on its line.
  private(set) var prefix: [Range<Int>?]

  private let lines: Lines

  init(of tags: [Tag], _ pairing: Pairing, in source: Source) {
    self.tags = tags
    indentation = Array(repeating: nil, count: tags.count)
    prefix = indentation
    lines = Lines(source.bytes)
    var enclosing: [Int] = []
    for index in tags.indices {
      while let last = enclosing.last, pairing.end[last] <= index { enclosing.removeLast() }
      guard let closing = pairing.closing(of: index) else { continue }
      let isOverride = enclosing.last.map { tags[$0].kind == .parent } ?? false
      switch tags[index].kind {
      case .parent: placeParent(index, closing)
      case .block where isOverride: placeOverride(index, closing)
      case .block: placeBlock(index, closing)
      default: break
      }
      enclosing.append(index)
    }
  }

  private mutating func placeParent(_ opening: Int, _ closing: Int) {
    let start = lines.startIfBlank(before: tags[opening].byteRange.lowerBound)
    let end = lines.endIfBlank(after: tags[closing].byteRange.upperBound)
    guard let start, let end else { return }
    tags[opening].extent = start..<tags[opening].extent.upperBound
    tags[opening].isStandalone = true
    tags[closing].extent = tags[closing].extent.lowerBound..<end
  }

  private mutating func placeOverride(_ opening: Int, _ closing: Int) {
    let tag = tags[opening]
    let contentEnd = tags[closing].byteRange.lowerBound
    if let end = lines.endIfBlank(after: tag.byteRange.upperBound) {
      tags[opening].extent = tag.extent.lowerBound..<end
      indentation[opening] = lines.indentation(in: end..<contentEnd)
    } else if let start = lines.startIfBlank(before: tag.byteRange.lowerBound) {
      indentation[opening] = start..<tag.byteRange.lowerBound
    }
    guard let start = lines.startIfBlank(before: contentEnd) else { return }
    let lower = max(start, tags[opening].extent.upperBound)
    tags[closing].extent = lower..<max(lower, tags[closing].extent.upperBound)
    tags[closing].isStandalone = true
  }

  private mutating func placeBlock(_ opening: Int, _ closing: Int) {
    let tag = tags[opening]
    if tag.isStandalone {
      let content = tag.extent.upperBound..<tags[closing].extent.lowerBound
      let before = tag.extent.lowerBound..<tag.byteRange.lowerBound
      indentation[opening] = lines.indentation(in: content) ?? before
    } else if let start = lines.startIfBlank(before: tag.byteRange.lowerBound),
      lines.endIfBlank(after: tags[closing].byteRange.upperBound) != nil
    {
      indentation[opening] = start..<tag.byteRange.lowerBound
      prefix[opening] = start..<tag.byteRange.lowerBound
      tags[opening].extent = start..<tag.extent.upperBound
      tags[opening].isStandalone = true
    }
  }
}
