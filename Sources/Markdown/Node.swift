internal import CCMark
internal import Glibc

/// A node of a parsed document. It is only valid while its `MarkdownDocument` is borrowed.
@safe struct Node: Equatable {
  typealias Kind = cmark_node_type

  private let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  static func == (first: Node, second: Node) -> Bool {
    unsafe first.pointer == second.pointer
  }

  var kind: Kind { unsafe cmark_node_get_type(pointer) }
  var next: Node? { unsafe Node(cmark_node_next(pointer)) }
  var parent: Node? { unsafe Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { unsafe Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { unsafe Node(cmark_node_last_child(pointer)) }

  /// In order; for parts of a document only, as it makes an array.
  var children: [Node] {
    var children: [Node] = []
    var node = firstChild
    while let child = node {
      children.append(child)
      node = child.next
    }
    return children
  }

  /// 1-based, counted in the text that was parsed; the same holds for `endLine`. Blocks only.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  /// 1-based, in bytes: where the block begins on its first line, after markers around it.
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isBulletList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_BULLET_LIST }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// Whether it is a paragraph right inside an item of a tight list, which is written without
  /// `<p>`.
  var isTightParagraph: Bool {
    guard let list = parent?.parent, list.kind == CMARK_NODE_LIST else { return false }
    return list.isTightList
  }

  /// Whether something other than a line break follows an inline within its block.
  var hasMore: Bool {
    var node = self
    while true {
      if let next = node.next {
        let kind = next.kind
        return kind != CMARK_NODE_SOFTBREAK && kind != CMARK_NODE_LINEBREAK
      }
      guard let parent = node.parent, parent.kind.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
      else { return false }
      node = parent
    }
  }

  /// Content of text, code and raw HTML; never holds a NUL, as libcmark replaces those.
  var literal: ByteView { unsafe bytes(cmark_node_get_literal(pointer)) }
  /// The info string of a code block; empty for none and for indented ones.
  var fenceInfo: ByteView { unsafe bytes(cmark_node_get_fence_info(pointer)) }
  var destination: ByteView { unsafe bytes(cmark_node_get_url(pointer)) }
  var title: ByteView { unsafe bytes(cmark_node_get_title(pointer)) }

  private func bytes(_ text: UnsafePointer<CChar>?) -> ByteView {
    guard let text = unsafe text else { return .empty }
    let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return unsafe ByteView(start, count: strlen(text))
  }
}
