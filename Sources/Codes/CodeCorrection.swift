/// The only minted code that differs from what was read in one symbol.
package struct CodeCorrection: Equatable, Sendable {
  package let read: Code
  package let proposal: Code
  /// The symbol that differs.
  package let index: Int

  package init(read: Code, proposal: Code, index: Int) {
    self.read = read
    self.proposal = proposal
    self.index = index
  }
}
