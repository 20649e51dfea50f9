extension ZoneRules {
  /// Why bytes are not the rules of a zone.
  package enum FormatError: Error, Sendable, Hashable {
    /// Not a TZif file at all.
    case notTZif
    /// The file ends before its own counts say.
    case truncated
    /// A count, an index, a time or an offset that RFC 9636 forbids.
    case invalid
    /// Counts leap seconds, as the zones under `right/` do; instants here do not.
    case leapSeconds
    /// The TZ string at the end.
    case footer(String)
  }

  /// Reads a compiled zone (TZif, RFC 9636), versions 1 to 4.
  package init(name: String, tzif bytes: [UInt8]) throws(FormatError) {
    var reader = TZifReader(bytes)
    var header = try reader.header()
    var timeWidth = 4
    if header.version >= UInt8(ascii: "2") {
      try reader.skip(header.byteCount(timeWidth: 4))
      header = try reader.header()
      timeWidth = 8
    }
    let block = try reader.block(header, timeWidth: timeWidth)
    self.name = name
    transitions = block.transitions
    offsetsAfter = block.offsetIndices.map { block.offsets[$0] }
    firstOffset = block.offsets[0]
    footer = timeWidth == 8 ? try reader.footer() : nil
  }
}
