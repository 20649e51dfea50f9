/// The pipes that templates may use.
package struct PipeTable: Sendable {
  /// In the order given; names are unique.
  package let pipes: [Pipe]

  package init(_ pipes: [Pipe]) {
    self.pipes = pipes
  }

  /// The pipe of that name, or nil.
  package subscript(name: String) -> Pipe? {
    pipes.first { $0.name == name }
  }

  /// The built-in pipes and these; one of the same name as a built-in one replaces it.
  package static func standard(and added: [Pipe]) -> PipeTable {
    let names = Set(added.map(\.name))
    return PipeTable(standard.pipes.filter { !names.contains($0.name) } + added)
  }
}
