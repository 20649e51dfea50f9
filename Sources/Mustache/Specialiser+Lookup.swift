extension Specialiser {
  /// What is known of the value of a name or of an expression.
  enum Result {
    case known(Value)
    case partly([(Key, Knowledge)], Address)
    /// Found at rendering by this lookup.
    case lookup(Lookup)
    /// Computed at rendering by the expression with this index.
    case expression(Int32)
  }

  /// What a name means in a frame that decides it, or in none.
  private enum Meaning {
    case known(Value)
    case partly([(Key, Knowledge)], Address)
    case unknown(Address)
  }

  /// What is known of a name.
  ///
  /// Frames are searched from the innermost on, as in rendering. An unknown frame may have the name
  /// or not: then the lookup is kept, down to the last such frame, and what the frames
  /// below it say is what it falls back to.
  mutating func resolve(_ lookup: Lookup) -> Result {
    guard lookup.count > 0 else { return top() }
    let path = lookup.floor == .max ? [] : program.path(of: lookup)
    var lowestUnknown: Int?
    var meaning: Meaning?
    for index in stride(from: stack.count - 1, through: Int(lookup.floor), by: -1) {
      if case .unknown(let runtimeIndex) = stack[index] {
        lowestUnknown = runtimeIndex
      } else if let found = self.meaning(of: path, in: stack[index]) {
        meaning = found
        break
      }
    }
    if meaning == nil, lookup.fallback >= 0 {
      meaning = self.meaning(of: program.fallbacks[Int(lookup.fallback)])
    }
    guard let lowestUnknown else { return result(of: meaning ?? .known(.null)) }
    var kept = builder.lookup(path)
    kept.floor = Int16(clamping: lowestUnknown)
    kept.fallback = meaning.map { fallback(for: $0) } ?? -1
    return .lookup(kept)
  }

  /// The item itself.
  private mutating func top() -> Result {
    switch stack.last {
    case .known(let value)?: .known(value)
    case .partly(let members, let address)?: .partly(members, address)
    case .unknown?: .lookup(builder.lookup([]))
    case nil: .known(.null)
    }
  }

  private mutating func result(of meaning: Meaning) -> Result {
    switch meaning {
    case .known(let value): .known(value)
    case .partly(let members, let address): .partly(members, address)
    case .unknown: .lookup(lookup(falling: fallback(for: meaning)))
    }
  }

  /// Nil when the frame does not have the name.
  private func meaning(of path: ArraySlice<Key>, in frame: Frame) -> Meaning? {
    guard let first = path.first else { return nil }
    switch frame {
    case .known(.object(let object)):
      guard object[first] != nil else { return nil }
      return descend(.value(.object(object)), Address(root: 0), path)
    case .known, .unknown: return nil
    case .partly(let members, let address):
      guard members.contains(where: { $0.0 == first }) else { return nil }
      return descend(.members(members), address, path)
    }
  }

  /// What a path leads to; what is missing is null.
  private func descend(
    _ knowledge: Knowledge, _ address: Address, _ path: ArraySlice<Key>
  ) -> Meaning {
    var knowledge = knowledge
    var address = address
    for (offset, key) in zip(path.indices, path) {
      switch knowledge {
      case .value(.object(let object)): knowledge = .value(object[key] ?? .null)
      case .value: return .known(.null)
      case .members(let members):
        guard let member = members.first(where: { $0.0 == key }) else { return .known(.null) }
        knowledge = member.1
      case .nothing:
        address.path += path[offset...]
        return .unknown(address)
      }
      address.path.append(key)
    }
    return switch knowledge {
    case .value(let value): .known(value)
    case .members(let members): .partly(members, address)
    case .nothing: .unknown(address)
    }
  }

  /// What the fallback of a lookup that was kept before means by now.
  private mutating func meaning(of fallback: Fallback) -> Meaning {
    switch fallback {
    case .constant(let index): return .known(program.constants[Int(index)])
    case .path(let root, let lookup, let outline):
      let path = program.path(of: lookup)
      let found: Meaning =
        switch stack[Int(root)] {
        case .known(let value): descend(.value(value), Address(root: 0), path)
        case .partly(let members, let address): descend(.members(members), address, path)
        case .unknown(let index): .unknown(Address(root: index, path: Array(path)))
        }
      guard outline >= 0 else { return found }
      let known = program.constants[Int(outline)]
      switch found {
      case .known(let value): return .known(known.filled(from: value))
      case .partly(let members, let address):
        let value = known.filled(from: Knowledge.members(members).outline)
        return meaning(of: value, at: address)
      case .unknown(let address): return meaning(of: known, at: address)
      }
    }
  }

  private func meaning(of outline: Value, at address: Address) -> Meaning {
    switch Knowledge(outline) {
    case .value(let value): .known(value)
    case .members(let members): .partly(members, address)
    case .nothing: .unknown(address)
    }
  }

  /// The fallback that finds, at rendering, what a name means; -1 for null.
  private mutating func fallback(for meaning: Meaning) -> Int32 {
    switch meaning {
    case .known(.null): -1
    case .known(let value): builder.addFallback(.constant(builder.addConstant(value)))
    case .unknown(let address):
      builder.addFallback(
        .path(root: Int32(address.root), builder.lookup(address.path), outline: -1))
    case .partly(let members, let address):
      builder.addFallback(
        .path(
          root: Int32(address.root), builder.lookup(address.path),
          outline: builder.addConstant(Knowledge.members(members).outline)))
    }
  }

  /// A lookup that searches no frame.
  private func lookup(falling fallback: Int32) -> Lookup {
    Lookup(path: 0, count: 1, floor: .max, fallback: fallback)
  }

  /// A lookup that finds this value.
  mutating func constant(_ value: Value) -> Lookup {
    lookup(falling: fallback(for: .known(value)))
  }

  /// How a resumption finds a frame.
  mutating func source(of frame: Frame) -> Resumption.FrameSource {
    switch frame {
    case .known(let value): .lookup(constant(value))
    case .partly(let members, let address):
      .lookup(lookup(falling: fallback(for: .partly(members, address))))
    case .unknown(let index): .frame(Int32(index))
    }
  }

  /// How a resumption finds a value.
  mutating func source(of result: Result) -> Resumption.FrameSource {
    switch result {
    case .known(let value): source(of: Frame.known(value))
    case .partly(let members, let address): source(of: Frame.partly(members, address))
    case .lookup(let lookup): .lookup(lookup)
    case .expression: preconditionFailure("a lookup never needs a pipe")
    }
  }

  /// What is known of a value with pipes; a pipe that fails is left to fail at rendering.
  mutating func evaluate(_ index: Int32) -> Result {
    let expression = program.expressions[Int(index)]
    let operand: Lookup
    switch expression.operand {
    case .constant(let index):
      return evaluate(program.constants[Int(index)], expression.steps)
    case .lookup(let lookup):
      switch resolve(lookup) {
      case .known(let value): return evaluate(value, expression.steps)
      case .lookup(let residual): operand = residual
      case .partly(let members, let address):
        operand = self.lookup(falling: fallback(for: .partly(members, address)))
      case .expression: preconditionFailure("a lookup never needs a pipe")
      }
    }
    return .expression(
      builder.addExpression(
        CompiledExpression(operand: .lookup(operand), steps: expression.steps)))
  }

  private mutating func evaluate(_ operand: Value, _ steps: [CompiledExpression.Step]) -> Result {
    var value = operand
    for (index, step) in steps.enumerated() where value.isPresent {
      let result = step.isConstant ? try? step.function(value, step.argument, environment) : nil
      guard let result else {
        let kept = CompiledExpression.Operand.constant(builder.addConstant(value))
        return .expression(
          builder.addExpression(
            CompiledExpression(operand: kept, steps: Array(steps[index...]))))
      }
      value = result
    }
    return .known(value)
  }
}
