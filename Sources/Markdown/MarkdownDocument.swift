internal import CCMark

/// A parsed text: owns libcmark's tree, which lives in the thread's `DocumentMemory`.
///
/// Closed on the thread that made it, as it cannot leave the function that does.
@safe struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer
  private let memory: UnsafeMutablePointer<DocumentMemory>

  /// Parses CommonMark. Ill-formed UTF-8 and NUL become U+FFFD.
  ///
  /// libcmark counts in 32 bits and ends the process beyond that: callers bound the size first.
  init(_ bytes: Span<UInt8>, isUTF8: Bool) {
    precondition(bytes.count < 1 << 30, "the size of a text is checked before it is parsed")
    let allocator = unsafe DocumentMemory.allocator
    unsafe memory = DocumentMemory.current
    unsafe memory.pointee.open()
    let options = isUTF8 ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
    let parser = unsafe cmark_parser_new_with_mem(options, allocator)
    unsafe bytes.withUnsafeBytes { buffer in
      let text = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // An empty text has no base address, which libcmark would not accept.
      if let text = unsafe text { unsafe cmark_parser_feed(parser, text, buffer.count) }
    }
    guard let parsed = unsafe cmark_parser_finish(parser) else {
      preconditionFailure("libcmark returns a document")
    }
    unsafe cmark_parser_free(parser)
    unsafe root = parsed
  }

  deinit { unsafe memory.pointee.close() }

  /// Gives the root to `body`; no node may be kept beyond it.
  func read<Result>(_ body: (Node) -> Result) -> Result {
    guard let node = unsafe Node(root) else { preconditionFailure("a document has a root") }
    return body(node)
  }
}
