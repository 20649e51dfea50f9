package import CSV

/// The header and the first rows of a table, for whoever asks what its columns are.
package struct TableTop: Sendable {
  package let header: CSVHeader
  /// The text of each cell; only rows with as many cells as the header.
  package let rows: [[String]]
  /// The format that the table would be read as; nil for one that is not known.
  package let format: String?

  /// At most this many rows are looked at.
  package static let rowsMax = 5000

  /// `names`: what columns may be called, by which a header below other lines is found.
  ///
  /// Fails for what is no table: `unknownFormat` for JSON, logs and lines of text.
  package init(
    _ source: sending any ByteStream, naming names: Set<String>
  ) throws(ImportFailure) {
    let input: InputHead
    let text: [UInt8]
    do {
      input = try InputHead(source)
      text = try input.text()
    } catch {
      throw .table(.stream(error))
    }
    guard text.contains(where: { $0 > 0x20 }) else { throw .table(.empty) }
    if Recognition.format(ofHead: text) != nil || Self.isJSON(text) { throw .unknownFormat }
    do {
      let reader = try CSVReader(input.stream, Self.options(text, names))
      header = reader.header
      guard header.columnCount > 1 else { throw ImportFailure.unknownFormat }
      format = Recognition.best(of: Recognition.tables, for: reader.header)?.name
      rows = try Self.rows(reader)
    } catch let error as ImportFailure {
      throw error
    } catch let error as CSVProblem {
      throw .table(error)
    } catch let error as StreamFailure {
      throw .table(.stream(error))
    } catch {
      preconditionFailure("tables fail by their problems only")
    }
  }

  private static func isJSON(_ text: [UInt8]) -> Bool {
    guard let first = text.first(where: { $0 > 0x20 }) else { return false }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Without a line that holds the names, the first one is the header.
  private static func options(_ head: [UInt8], _ names: Set<String>) -> CSVOptions {
    let options = CSVOptions(header: .naming(names))
    let hasNames = (try? CSVReader(MemoryStream(head), options)) != nil
    return hasNames ? options : CSVOptions()
  }

  private static func rows(_ reader: CSVReader) throws(StreamFailure) -> [[String]] {
    var rows: [[String]] = []
    var block = CSVBlock()
    while rows.count < rowsMax, try reader.next(&block) {
      for row in 0..<block.rowCount where block.cellCount(of: row) == reader.header.columnCount {
        rows.append((0..<reader.header.columnCount).map { block.text(row, $0) })
        if rows.count == rowsMax { break }
      }
    }
    return rows
  }
}
