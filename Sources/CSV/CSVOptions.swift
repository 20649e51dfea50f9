/// What is known of a table before it is read; what is nil is found out.
package struct CSVOptions: Sendable, Hashable {
  package enum Header: Sendable, Hashable {
    /// The first line that is not blank.
    case firstLine
    /// The line near the top that holds most of these names; what stands above it is left out.
    case naming(Set<String>)
    /// There is none: the first line is data.
    case absent
  }

  package var header: Header
  package var delimiter: UInt8?
  package var encoding: TextEncoding?
  package var limits: CSVLimits

  package init(
    header: Header = .firstLine, delimiter: UInt8? = nil, encoding: TextEncoding? = nil,
    limits: CSVLimits = .usual
  ) {
    self.header = header
    self.delimiter = delimiter
    self.encoding = encoding
    self.limits = limits
  }
}
