package import Codes
package import Program

/// What a programme says about its codes.
package struct CodeRules: Sendable {
  package var program: Identifier
  package var shape: CodeShape
  package var allowsVanity: Bool

  package init(_ program: ProgramSettings) {
    self.program = program.id
    shape = CodeShape(length: program.codes.length)
    allowsVanity = program.codes.allowsVanity
  }
}
