package import Diagnostics

/// A compiled template with everything it includes; immutable, so workers may share it.
package struct Template: Sendable {
  let program: Program
  /// The first operation.
  let entry: Int32
  /// How many values the stack must have at rendering; nil when that does not matter.
  var stackCount: Int?

  /// Appends the rendered page to `output`; `stack` is the context, outermost first.
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
  /// `known` has as many values as the stack will have, with `Value.unknown` for each value that is
  /// known at rendering only. The stack at rendering must agree with it and give a value (or null)
  /// to every unknown name, but may leave out all else. A list that holds something unknown counts
  /// as unknown itself. The environment must be the one at rendering: the language is fixed by it.
  ///
  /// Worth it also when only one of several frames is known, such as the site in one language:
  /// partials, inheritance and indentation are worked out once. A pipe that fails is left to fail
  /// at rendering, where it may not be reached.
  package func specialised(for known: [Value], in environment: PipeEnvironment) -> Template {
    Specialiser.template(self, known, environment)
  }
}
