import Quantity

extension PipeTable {
  /// The pipes that need nothing of a site.
  package static let standard = PipeTable([
    date, time, timestamp, money, number, rate, upper, lower, encode, json, first,
  ])

  private static var date: Pipe {
    let others = DayStyle.allCases.map(\.rawValue).filter { $0 != DayStyle.long.rawValue }
    return Pipe(
      "date", accepts: [.day, .instant], gives: .text,
      argument: .oneOf([DayStyle.long.rawValue] + others)
    ) { operand, argument, environment in
      let style = argument.flatMap(DayStyle.init(rawValue:)) ?? .long
      return switch operand {
      case .day(let day): .text(environment.format.day(day, style))
      case .instant(let instant):
        .text(environment.format.day(environment.zone.day(at: instant), style))
      default: operand
      }
    }
  }

  private static var time: Pipe {
    Pipe("time", accepts: [.instant], gives: .text) { operand, _, environment in
      guard case .instant(let instant) = operand else { return operand }
      return .text(environment.format.time(environment.zone.local(at: instant).time))
    }
  }

  private static var timestamp: Pipe {
    Pipe("timestamp", accepts: [.instant], gives: .text) { operand, _, environment in
      guard case .instant(let instant) = operand else { return operand }
      return .text(instant.text(in: environment.zone))
    }
  }

  private static var money: Pipe {
    Pipe("money", accepts: [.money], gives: .text, argument: .oneOf(["exact", "brief"])) {
      operand, argument, environment in
      guard case .money(let amount) = operand else { return operand }
      return .text(environment.format.money(amount, argument == "brief" ? .brief : .exact))
    }
  }

  private static var number: Pipe {
    Pipe("number", accepts: [.number], gives: .text) { operand, _, environment in
      guard case .number(let number) = operand else { return operand }
      return .text(environment.format.number(number))
    }
  }

  private static var rate: Pipe {
    Pipe("rate", accepts: [.rate], gives: .text) { operand, _, environment in
      guard case .rate(let rate) = operand else { return operand }
      return .text(environment.format.rate(rate))
    }
  }

  private static var upper: Pipe {
    Pipe("upper", accepts: [.text], gives: .text) { operand, _, _ in
      guard case .text(let text) = operand else { return operand }
      return .text(text.uppercased())
    }
  }

  private static var lower: Pipe {
    Pipe("lower", accepts: [.text], gives: .text) { operand, _, _ in
      guard case .text(let text) = operand else { return operand }
      return .text(text.lowercased())
    }
  }

  private static var encode: Pipe {
    Pipe("encode", accepts: [.text], gives: .text) { operand, _, _ in
      guard case .text(let text) = operand else { return operand }
      return .text(PercentEncoding.component(text))
    }
  }

  private static var json: Pipe {
    Pipe(
      "json", accepts: [.text, .number, .flag, .day, .list(.text), .list(.number)], gives: .html
    ) { operand, _, _ in
      var output: [UInt8] = []
      ScriptLiteral.append(operand, to: &output)
      return .html(output)
    }
  }

  private static var first: Pipe {
    Pipe("first", accepts: [.list(.any)], gives: nil, argument: .number) { operand, argument, _ in
      guard case .list(let elements) = operand, let count = argument.flatMap({ Int($0) }) else {
        return operand
      }
      return .list(Array(elements.prefix(count)))
    }
  }
}
