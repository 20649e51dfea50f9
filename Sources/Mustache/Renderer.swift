package import Diagnostics

/// Renders one template after the other, keeping its working memory; each worker has its own.
package struct Renderer {
  /// What went wrong so far: pipes that failed on their data, endless recursion.
  package var findings: [Diagnostic] = []

  package init() {}

  /// Appends the rendered page to `output`.
  ///
  /// - Parameter stack: the context, outermost first; usually one object.
  package mutating func render(
    _ template: Template, _ stack: [Value], in environment: PipeEnvironment,
    into output: inout [UInt8]
  ) {
  }
}
