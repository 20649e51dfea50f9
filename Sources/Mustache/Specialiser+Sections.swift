extension Specialiser {
  /// Prints what is known, or leaves the tag to rendering.
  mutating func emit(_ result: Result, isEscaped: Bool, _ place: TagPlace) {
    switch result {
    case .known(let value):
      builder.appendLiteral(value.printed(isEscaped: isEscaped), place)
    case .partly: break
    case .lookup(let lookup):
      builder.append(isEscaped ? .escaped(lookup) : .verbatim(lookup), place)
    case .expression(let index):
      builder.append(isEscaped ? .escapedPiped(index) : .verbatimPiped(index), place)
    }
  }

  /// Runs the body for each known element, or keeps the section; `body` ends with the operation
  /// that ends it.
  mutating func section(_ result: Result, _ body: Range<Int>, _ place: TagPlace) {
    let content = body.dropLast()
    switch result {
    case .known(.list(let elements)):
      for element in elements { run(content, in: .known(element)) }
    case .known(let value):
      if value.isTruthy { run(content, in: .known(value)) }
    case .partly(let members, let address): run(content, in: .partly(members, address))
    case .lookup, .expression:
      let start = builder.append(.finish, place)
      let frame = Frame.unknown(runtimeCount)
      runtimeCount += 1
      residualCount += 1
      run(content, in: frame)
      residualCount -= 1
      runtimeCount -= 1
      builder.append(.endSection(begin: start + 1), place)
      let end = builder.markTarget()
      if case .expression(let index) = result {
        builder.replace(start, with: .pipedSection(index, end: end))
      } else if case .lookup(let lookup) = result {
        builder.replace(start, with: .section(lookup, end: end))
      }
    }
  }

  private mutating func run(_ body: Range<Int>, in frame: Frame) {
    stack.append(frame)
    run(from: body.lowerBound, to: body.upperBound)
    stack.removeLast()
  }

  /// Runs the body when there is nothing, or keeps the section.
  mutating func inverted(_ result: Result, _ body: Range<Int>, _ place: TagPlace) {
    switch result {
    case .known(let value):
      if !value.isTruthy { run(from: body.lowerBound, to: body.upperBound) }
    case .partly: break
    case .lookup, .expression:
      let start = builder.append(.finish, place)
      residualCount += 1
      run(from: body.lowerBound, to: body.upperBound)
      residualCount -= 1
      let end = builder.markTarget()
      if case .expression(let index) = result {
        builder.replace(start, with: .pipedInverted(index, end: end))
      } else if case .lookup(let lookup) = result {
        builder.replace(start, with: .inverted(lookup, end: end))
      }
    }
  }
}
