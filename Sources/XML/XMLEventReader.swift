internal import CExpat

/// libexpat over bytes that come in pieces: UTF-8, UTF-16, Latin-1 or US-ASCII, as declared.
///
/// Attributes, comments and instructions are passed over. A document type is refused: with it come
/// entities, which can make a document of any size of a small one, and nothing that is read here
/// has one.
@safe
package struct XMLEventReader: ~Copyable {
  private let parser: XML_Parser
  private let sink: Sink

  /// What callbacks write to; they know it by its address.
  @safe
  private final class Sink {
    let parser: XML_Parser
    var events: [XMLEvent] = []
    var hasDocumentType = false

    init(_ parser: XML_Parser) {
      unsafe self.parser = parser
    }

    var line: Int { Int(unsafe XML_GetCurrentLineNumber(parser)) }

    var column: Int { Int(unsafe XML_GetCurrentColumnNumber(parser)) + 1 }

    static func at(_ address: UnsafeMutableRawPointer?) -> Sink? {
      unsafe address.map { unsafe Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  package init() {
    guard let parser = unsafe XML_ParserCreate(nil) else {
      preconditionFailure("no memory for an XML parser")
    }
    unsafe self.parser = parser
    sink = unsafe Sink(parser)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(sink).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { address, name, _ in
        guard let sink = unsafe Sink.at(address), let name = unsafe name else { return }
        let full = unsafe String(cString: name)
        let local = full.lastIndex(of: ":").map { full[full.index(after: $0)...] } ?? full[...]
        sink.events.append(.begin(String(local), line: sink.line, column: sink.column))
      },
      { address, _ in unsafe Sink.at(address)?.events.append(.end) })
    unsafe XML_SetCharacterDataHandler(parser) { address, text, count in
      guard let sink = unsafe Sink.at(address), let text = unsafe text else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      sink.events.append(.text(unsafe String(decoding: bytes, as: UTF8.self)))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { address, _, _, _, _ in
      guard let sink = unsafe Sink.at(address) else { return }
      sink.hasDocumentType = true
      unsafe XML_StopParser(sink.parser, 0)
    }
  }

  deinit {
    unsafe XML_ParserFree(parser)
  }

  /// The events that the next bytes complete. `isLast`: no bytes come after these.
  package mutating func read(
    _ bytes: Span<UInt8>, isLast: Bool
  ) throws(XMLFailure) -> [XMLEvent] {
    precondition(bytes.count <= 1 << 24, "documents are given in pieces")
    let status = unsafe bytes.withUnsafeBytes { room in
      unsafe XML_Parse(
        parser, room.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(room.count),
        isLast ? 1 : 0)
    }
    let events = sink.events
    sink.events.removeAll(keepingCapacity: true)
    guard status == XML_STATUS_OK else { throw failure }
    return events
  }

  private var failure: XMLFailure {
    let message = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map {
      unsafe String(cString: $0)
    }
    return XMLFailure(
      what: sink.hasDocumentType ? "it has a document type" : message ?? "it is not well-formed",
      line: sink.line, column: sink.column)
  }
}
