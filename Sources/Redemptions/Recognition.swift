internal import CSV
internal import JSON

/// Tells formats by what a file begins with.
enum Recognition {
  /// PayPal's columns; `PayPalReader` reads them.
  static let paypal: TableFormat = {
    let needed = PayPalReader.needed.map(\.names)
    var format = TableFormat(
      InputFormat.paypal.rawValue,
      columns: [
        .created: needed[0], .createdTime: needed[1], .zone: needed[2],
        .status: needed[3], .total: needed[4], .record: needed[5],
      ],
      signature: [.created, .createdTime, .zone, .total, .record])
    format.marks = []
    return format
  }()

  /// The tables that are known, the most particular first.
  static let tables: [TableFormat] = [
    .shopify, .gumroad, .stripeTable, .woocommerceTable, .shopware6, .shopware5, .magentoTable,
    paypal, .orders,
  ]

  /// The format of what is no table; nil for tables.
  static func format(ofHead head: [UInt8]) -> InputFormat? {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = head[start...].firstIndex(where: { $0 > 0x20 }) else { return nil }
    if head[first] == UInt8(ascii: "{") || head[first] == UInt8(ascii: "[") {
      return jsonFormat(Array(head[first...]))
    }
    let lines = head[first...].split(separator: UInt8(ascii: "\n"), maxSplits: 20)
    if head[first...].starts(with: "#Version:".utf8) || head[first...].starts(with: "#Fields:".utf8)
    {
      return .cloudFront
    }
    var reader = CombinedLine()
    let readable = lines.prefix(20).count { line in
      (try? reader.read(Array(line).span)) != nil
    }
    if readable > 0, readable * 2 >= min(lines.count, 20) { return .accessLog }
    let sample = EventLineSample(head[first...])
    return sample.isLines ? sample.objects.lazy.compactMap(EventFormats.format(of:)).first : nil
  }

  /// Whether the head of a longer text ends within the first object: more of it may tell its
  /// format.
  static func isCutOff(_ head: [UInt8]) -> Bool {
    let text = Array(head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) })
    guard text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") else { return false }
    var splitter = JSONSplitter()
    var values: [JSONSplitter.Value] = []
    splitter.append(text.span, into: &values)
    return values.isEmpty && EventWrapper.format(ofHead: text) == nil
      && EventLineSample(text[...]).objects.isEmpty
  }

  /// By the members of the first object that the head holds.
  private static func jsonFormat(_ head: [UInt8]) -> InputFormat? {
    var splitter = JSONSplitter()
    var values: [JSONSplitter.Value] = []
    splitter.append(head.span, into: &values)
    guard let first = values.first, let value = try? JSONValue(parsing: first.bytes),
      let object = value.object
    else {
      if let wrapped = EventWrapper.format(ofHead: head) { return wrapped }
      let sample = EventLineSample(head[...])
      if sample.isLines, let found = sample.objects.lazy.compactMap(EventFormats.format(of:)).first
      {
        return found
      }
      return Array(head.prefix(4096)).contains(UInt8(ascii: "\"")) ? .jsonLog : nil
    }
    return EventFormats.format(of: object)
  }

  /// The first format of which the header holds all that it needs.
  static func best(of formats: [TableFormat], for header: CSVHeader) -> TableFormat? {
    formats.first { missing($0, in: header).isEmpty }
  }

  /// Names of columns that a format needs and the header has not.
  static func missing(_ format: TableFormat, in header: CSVHeader) -> [String] {
    let roles = format.signature.filter { role in
      header.index(ofAny: format.columns[role] ?? []) == nil
    }
    let names = roles.compactMap { format.columns[$0]?.first }
    return names + format.marks.filter { header.index(of: $0) == nil }
  }

  /// The format of which most is there, and at least half; nil without one.
  static func nearest(of formats: [TableFormat], for header: CSVHeader) -> TableFormat? {
    let near = formats.filter { format in
      let needed = format.signature.count + format.marks.count
      return missing(format, in: header).count * 2 <= needed
    }
    return near.min { missing($0, in: header).count < missing($1, in: header).count }
  }

  /// Names of columns that a format reads and the header has twice.
  static func repeated(_ format: TableFormat, in header: CSVHeader) -> [String] {
    let read = Set(
      format.columns.values.compactMap { header.index(ofAny: $0) }.map {
        CSVHeader.folded(header.names[$0])
      })
    return header.repeatedNames.filter { read.contains(CSVHeader.folded($0)) }
  }
}
