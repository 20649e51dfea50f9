import Mustache
import TestSupport

/// Random templates over a few names, with everything the language has, and data for them.
struct RandomTemplates {
  private var generator: SeededGenerator
  private let names = ["a", "b", "c", "d"]
  private let partials = ["p", "q", "r"]
  private let blocks = ["x", "y"]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  /// A main template and its partials; partials may include themselves inside of sections.
  mutating func templates() -> (main: String, partials: [String: String]) {
    var all: [String: String] = [:]
    for name in partials { all[name] = body(depth: 2, isPartial: true) }
    return (body(depth: 3, isPartial: false), all)
  }

  private mutating func body(depth: Int, isPartial: Bool) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      text += element(depth: depth, isPartial: isPartial)
    }
    return text
  }

  private mutating func element(depth: Int, isPartial: Bool) -> String {
    let name = dotted()
    let indent = pick(["", "", "  ", "\t"])
    let end = pick(["", "\n", "\n"])
    switch Int.random(in: 0..<(depth > 0 ? 14 : 5), using: &generator) {
    case 0: return pick(["text", " <b>\n", "\n", "line\n  line\n", "  ", "é"])
    case 1: return indent + "{{\(name)}}" + end
    case 2: return indent + "{{{\(name)}}}" + end
    case 3: return "{{ \(name) | upper }}" + end
    case 4: return "{{ \"word\" | upper | lower }}" + end
    case 5, 6, 7:
      let inner = body(depth: depth - 1, isPartial: isPartial)
      return indent + "{{#\(name)}}" + end + inner + "{{/\(name)}}" + end
    case 8:
      let inner = body(depth: depth - 1, isPartial: isPartial)
      return indent + "{{^\(name)}}" + end + inner + "{{/\(name)}}" + end
    case 9:
      let inner = body(depth: depth - 1, isPartial: isPartial)
      return "{{# \(name) | first: 2 }}" + inner + "{{/\(name)}}"
    case 10:
      let partial = pick(partials)
      let guarding = pick(names)
      if isPartial { return "{{#\(guarding)}}\n\(indent){{>\(partial)}}\n{{/\(guarding)}}\n" }
      return indent + "{{>\(partial)}}" + end
    case 11: return isPartial ? "" : indent + "{{>*\(name)}}" + end
    case 12:
      let inner = body(depth: depth - 1, isPartial: isPartial)
      let block = pick(blocks)
      return indent + "{{$\(block)}}" + end + inner + "{{/\(block)}}" + end
    default:
      let partial = pick(partials)
      var filled = ""
      for block in blocks where chance(60) {
        let inner = body(depth: depth - 1, isPartial: isPartial)
        filled += indent + "{{$\(block)}}" + pick(["", "\n"]) + inner + "{{/\(block)}}" + end
      }
      let parent = indent + "{{<\(partial)}}" + filled + "{{/\(partial)}}" + end
      guard isPartial else { return parent }
      let guarding = pick(names)
      return "{{#\(guarding)}}\n\(parent){{/\(guarding)}}" + end
    }
  }

  private mutating func dotted() -> String {
    if chance(15) { return "." }
    let count = chance(25) ? 2 : 1
    return (0..<count).map { _ in pick(names) }.joined(separator: ".")
  }

  /// A value for the names that templates use.
  mutating func value(depth: Int = 4) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 6), using: &generator) {
    case 0: return .null
    case 1: return .flag(chance(50))
    case 2: return .number(Int64.random(in: -3...3, using: &generator))
    case 3: return .text(pick(["p", "q", "r", "nobody"]))
    case 4: return .text(pick(["", "x<y", "it's \"&\"", "two\nlines\n"]))
    case 5: return .html(Array("<i>&amp;</i>".utf8))
    case 6, 7, 8:
      return .list(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in value(depth: depth - 1) })
    default: return .object(object(depth: depth - 1))
    }
  }

  mutating func object(depth: Int) -> Object {
    var entries: [(Key, Value)] = []
    for name in names where chance(70) { entries.append((Key(name), value(depth: depth))) }
    return Object(entries)
  }

  /// Takes away the knowledge of some values: what stays known, and what must be given later.
  mutating func split(_ value: Value, percent: Int) -> (known: Value, given: Value) {
    if chance(percent) { return (.unknown, value) }
    switch value {
    case .object(let object):
      var known: [(Key, Value)] = []
      var given: [(Key, Value)] = []
      for (key, member) in object.entries {
        let parts = split(member, percent: percent)
        known.append((key, parts.known))
        if hasUnknown(parts.known) { given.append((key, parts.given)) }
      }
      return (.object(Object(known)), .object(Object(given)))
    case .list(let elements):
      return (.list(elements.map { split($0, percent: percent / 4).known }), value)
    default: return (value, .null)
    }
  }

  private func hasUnknown(_ value: Value) -> Bool {
    switch value {
    case .unknown: true
    case .object(let object): object.entries.contains { hasUnknown($0.1) }
    case .list(let elements): elements.contains(where: hasUnknown)
    default: false
    }
  }
}
