/// What is known of a value before rendering.
indirect enum Knowledge: Sendable {
  case value(Value)
  /// An object of which some values, at some depth, are only known at rendering.
  case members([(Key, Knowledge)])
  case nothing

  /// A list that holds something unknown is unknown as a whole.
  init(_ value: Value) {
    switch value {
    case .unknown: self = .nothing
    case .object(let object) where value.hasUnknown:
      self = .members(object.entries.map { ($0.0, Knowledge($0.1)) })
    case .list where value.hasUnknown: self = .nothing
    default: self = .value(value)
    }
  }

  /// The value with `unknown` where nothing is known.
  var outline: Value {
    switch self {
    case .value(let value): value
    case .members(let members): .object(Object(members.map { ($0.0, $0.1.outline) }))
    case .nothing: .unknown
    }
  }
}

extension Value {
  /// Whether there is something unknown in it, at any depth.
  fileprivate var hasUnknown: Bool {
    switch self {
    case .unknown: true
    case .list(let elements): elements.contains(where: \.hasUnknown)
    case .object(let object): object.entries.contains { $0.1.hasUnknown }
    default: false
    }
  }

  /// The value with what is unknown in it taken from one that agrees with it otherwise.
  func filled(from given: Value?) -> Value {
    switch self {
    case .unknown: return given ?? .null
    case .object(let object):
      var source: Object?
      if case .object(let found)? = given { source = found }
      return .object(
        Object(object.entries.map { ($0.0, $0.1.filled(from: source?[$0.0])) }))
    default: return self
    }
  }
}
