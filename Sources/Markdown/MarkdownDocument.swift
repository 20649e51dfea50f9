internal import CCMark

/// A parsed text: owns libcmark's tree and frees it.
@safe struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer

  /// Parses CommonMark. Ill-formed UTF-8 and NUL become U+FFFD.
  ///
  /// libcmark counts in 32 bits and ends the process beyond that: callers bound the size first.
  init(_ bytes: Span<UInt8>, isUTF8: Bool) {
    precondition(bytes.count < 1 << 30, "the size of a text is checked before it is parsed")
    let options = isUTF8 ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      // An empty text has no base address, which libcmark would not accept.
      guard let base = buffer.baseAddress else {
        return unsafe cmark_parse_document("", 0, options)
      }
      return unsafe cmark_parse_document(
        base.assumingMemoryBound(to: CChar.self), buffer.count, options)
    }
    guard let parsed = unsafe parsed else { preconditionFailure("libcmark returns a document") }
    unsafe root = parsed
  }

  deinit { unsafe cmark_node_free(root) }

  /// Gives the root to `body`; no node may be kept beyond it.
  func read<Result>(_ body: (Node) -> Result) -> Result {
    guard let node = unsafe Node(root) else { preconditionFailure("a document has a root") }
    return body(node)
  }
}
