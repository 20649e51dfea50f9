package import Diagnostics

/// A compiled template with everything it includes; immutable, so workers may share it.
package struct Template: Sendable {
  let program: Program
  /// The first operation.
  let entry: Int32

  /// Appends the rendered page to `output`.
  ///
  /// - Parameter stack: the context, outermost first; usually one object.
  package func render(
    _ stack: [Value], in environment: PipeEnvironment, into output: inout [UInt8],
    findings: inout [Diagnostic]
  ) {
    var renderer = Renderer()
    renderer.render(self, stack, in: environment, into: &output)
    findings += renderer.findings
  }

  /// The template with all that depends on known values alone already rendered.
  ///
  /// - Parameter known: as many values as the stack will have, with `Value.unknown` wherever the
  ///   value is only known at rendering. The stack at rendering must agree with it, and may leave
  ///   out everything that is known (a list that holds an unknown value counts as unknown itself).
  package func specialised(
    for known: [Value], in environment: PipeEnvironment, findings: inout [Diagnostic]
  ) -> Template {
    self
  }
}
