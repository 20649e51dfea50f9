/// What libyaml found next; positions count characters from the start of its input.
struct Event {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar(Scalar)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  let kind: Kind
  let start: Int
  let end: Int
  var hasAnchor = false
  var hasTag = false
}
