import Diagnostics

/// Which tags of a template belong together.
struct Pairing {
  /// The deepest that sections, blocks and parents of one template may be nested.
  static let depthMax = 64

  /// By index of an opening tag: the index of its closing tag, or of the tag that ends it for want
  /// of one. By index of another tag: the index itself.
  private(set) var end: [Int]
  /// By index of a tag: the index of the opening tag that it closes, or nil.
  private(set) var opening: [Int?]
  /// By index of a tag: whether it is left out, because it fits nowhere.
  private(set) var isDropped: [Bool]

  private let source: Source
  private let tags: [Tag]
  private var open: [Int] = []

  init(of tags: [Tag], in source: Source, findings: inout [Diagnostic]) {
    self.source = source
    self.tags = tags
    end = Array(tags.indices)
    opening = Array(repeating: nil, count: tags.count)
    isDropped = Array(repeating: false, count: tags.count)
    for (index, tag) in tags.enumerated() {
      switch tag.kind {
      case .section, .inverted, .parent, .block:
        if open.count < Self.depthMax {
          open.append(index)
        } else {
          findings.append(.nestedTooDeeply(source, tag.byteRange))
          isDropped[index] = true
        }
      case .close: close(index, &findings)
      case .escaped, .verbatim, .partial, .comment, .delimiters: break
      }
    }
    endOpen(downTo: 0, at: tags.count, &findings)
  }

  private mutating func close(_ index: Int, _ findings: inout [Diagnostic]) {
    let tag = tags[index]
    if let depth = open.lastIndex(where: { isClosed(tags[$0], by: tag) }) {
      endOpen(downTo: depth + 1, at: index, &findings)
    } else if let last = open.last, looksLikeClosing(tags[last], tag) {
      findings.append(.mismatchedClose(source, tag.content, opening: tags[last].content))
    } else {
      findings.append(.strayClose(source, tag.byteRange, name: source.text(tag.content)))
      isDropped[index] = true
      return
    }
    let opened = open.removeLast()
    end[opened] = index
    opening[index] = opened
  }

  /// The index of the tag that closes the element opened at `index`, or nil when none does.
  func closing(of index: Int) -> Int? {
    let end = end[index]
    return end < opening.count && opening[end] == index ? end : nil
  }

  /// Reports the open tags above `depth` as never closed, and ends them before `index`.
  private mutating func endOpen(downTo depth: Int, at index: Int, _ findings: inout [Diagnostic]) {
    while open.count > depth {
      let last = open.removeLast()
      findings.append(
        .unclosedSection(source, tags[last].byteRange, name: source.text(tags[last].content)))
      end[last] = index
    }
  }

  /// The same content, or only the operand of an opening tag with pipes.
  private func isClosed(_ opening: Tag, by closing: Tag) -> Bool {
    let wanted = source.bytes[closing.content].filter { !$0.isWhitespace }
    let content = source.bytes[opening.content]
    return content.prefix { !$0.isWhitespace }.elementsEqual(wanted)
      || content.filter { !$0.isWhitespace } == wanted
  }

  /// Whether a closing tag is the opening one's with a typing mistake.
  private func looksLikeClosing(_ opening: Tag, _ closing: Tag) -> Bool {
    let name = source.text(closing.content)
    return name.isEmpty
      || Suggestion.nearest(to: name, among: [source.text(opening.content)]) != nil
  }
}
