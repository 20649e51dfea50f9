internal import CYAML

/// libyaml's event parser over a copy of a text.
@safe
struct EventParser: ~Copyable {
  // libyaml keeps the parser's address and the input's, so both stay where they are.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// The bytes are well-formed UTF-8 without a byte order mark.
  init(_ bytes: ArraySlice<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    unsafe event.initialize(to: yaml_event_t())
    unsafe parser.initialize(to: yaml_parser_t())
    let isReady = unsafe yaml_parser_initialize(parser)
    precondition(isReady == 1, "no memory for a YAML parser")
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe event.deallocate()
    unsafe input.deallocate()
  }

  mutating func next() throws(SyntaxError) -> Event {
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw syntaxError }
    defer { unsafe yaml_event_delete(event) }
    let start = unsafe event.pointee.start_mark.index
    let end = unsafe event.pointee.end_mark.index
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT: return scalar(start, end)
    case YAML_SEQUENCE_START_EVENT:
      let data = unsafe event.pointee.data.sequence_start
      return unsafe Event(
        kind: .sequenceStart, start: start, end: end, hasAnchor: data.anchor != nil,
        hasTag: data.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let data = unsafe event.pointee.data.mapping_start
      return unsafe Event(
        kind: .mappingStart, start: start, end: end, hasAnchor: data.anchor != nil,
        hasTag: data.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, start: start, end: end)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, start: start, end: end)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, start: start, end: end)
    case YAML_DOCUMENT_START_EVENT:
      let data = unsafe event.pointee.data.document_start
      let hasDirectives =
        unsafe data.version_directive != nil
        || data.tag_directives.start != data.tag_directives.end
      return Event(
        kind: .documentStart(hasDirectives: hasDirectives), start: start, end: end)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, start: start, end: end)
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, start: start, end: end)
    default: return Event(kind: .streamEnd, start: start, end: end)
    }
  }

  private func scalar(_ start: Int, _ end: Int) -> Event {
    let data = unsafe event.pointee.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
    let style: Scalar.Style =
      switch unsafe data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    return unsafe Event(
      kind: .scalar(Scalar(text: text, style: style)), start: start, end: end,
      hasAnchor: data.anchor != nil, hasTag: data.tag != nil)
  }

  private var syntaxError: SyntaxError {
    let state = unsafe parser.pointee
    let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe state.context.map { unsafe String(cString: $0) } ?? ""
    return unsafe SyntaxError(
      problem: problem, index: state.problem_mark.index, context: context,
      contextIndex: state.context_mark.index)
  }
}
