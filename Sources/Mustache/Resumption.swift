/// Where a specialised template goes back to the template as it was compiled, because how often it
/// includes itself, or which template it includes, depends on what is unknown.
struct Resumption: Sendable {
  enum FrameSource: Sendable {
    /// A frame of the specialised template's stack.
    case frame(Int32)
    /// What a lookup finds; null when nothing.
    case lookup(Lookup)
  }

  let target: Inclusion.Target
  /// The whole context there, outermost first.
  let stack: [FrameSource]
  /// The blanks before each line.
  let margin: ByteRun
  /// What is filled there, outermost first, and the innermost of it, or -1.
  let filled: [Renderer.FilledBlocks]
  let blocks: Int32
}
