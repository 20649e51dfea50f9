internal import Facts

/// What became of all orders, without the facts that led to it.
package struct DecidedBlocks: Sendable {
  private let states: [CaseStates]
  private let advocates: Column<UInt64>

  init(_ states: [CaseStates], _ book: CodeBook) {
    self.states = states
    advocates = book.ids
  }

  /// How many blocks of orders were read.
  package var count: Int { states.count }

  package subscript(block: Int) -> DecisionColumns { DecisionColumns(states[block], advocates) }
}
