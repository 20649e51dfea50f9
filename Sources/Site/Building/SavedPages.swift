internal import Files

/// The pages of the last build: each is put together from its record in the state and its place in
/// the shape whenever it is asked for.
final class SavedPages: Sendable {
  private let state: SavedState
  /// By row of the state.
  private let changed: [Int: PageRecord]
  /// The row of each page in the state, ascending.
  private let rows: [UInt32]
  /// The shape's file, and where in it the place of each row begins.
  private let bytes: [UInt8]
  private let placeStarts: [UInt32]

  private init(
    _ state: SavedState, changed: [Int: PageRecord] = [:], rows: [UInt32], bytes: [UInt8],
    placeStarts: [UInt32]
  ) {
    self.state = state
    self.changed = changed
    self.rows = rows
    self.bytes = bytes
    self.placeStarts = placeStarts
  }

  var count: Int { rows.count }

  subscript(index: Int) -> Page {
    let row = Int(rows[index])
    return page(row, changed[row] ?? state.page(row))
  }

  func row(ofNumber number: Int) -> Int { Int(rows[number]) }

  func file(ofRow row: Int, _ record: PageRecord, _ status: FileStatus) -> ContentTree.PageFile {
    let page = page(row, record)
    return ContentTree.PageFile(
      path: record.path, status: status, name: page.name, language: page.language,
      collection: page.collection)
  }

  private func page(_ row: Int, _ record: PageRecord) -> Page {
    var reader = ByteReader(bytes, at: Int(placeStarts[row]))
    do throws(ByteReader.Damaged) {
      return try Self.page(record, &reader)
    } catch {
      preconditionFailure("a file whose sum is right holds what was written")
    }
  }

  func replacing(_ records: [Int: PageRecord]) -> SavedPages {
    SavedPages(state, changed: records, rows: rows, bytes: bytes, placeStarts: placeStarts)
  }

  func number(ofRow row: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < UInt32(row) { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == UInt32(row) ? low : nil
  }

  func campaignFiles() -> [ContentTree.PageFile] {
    rows.indices.compactMap { index in
      var reader = ByteReader(bytes, at: Int(placeStarts[Int(rows[index])]))
      // The collection stands first: most pages need not be put together.
      guard let isInCollection = try? reader.flag(), !isInCollection else { return nil }
      let record = self[index].record
      return file(ofRow: Int(rows[index]), record, record.status)
    }
  }
}

extension SavedPages {
  static func write(_ site: LoadedSite, to writer: inout ByteWriter) {
    var shownRows: [UInt32] = []
    var hiddenRows: [UInt32] = []
    shownRows.reserveCapacity(site.pages.count)
    var starts: [UInt32] = []
    var places = ByteWriter()
    places.reserve(site.pages.count * 48)
    for (row, page) in site.allPages.enumerated() {
      if page.isShown { shownRows.append(UInt32(row)) } else { hiddenRows.append(UInt32(row)) }
      starts.append(UInt32(places.bytes.count))
      write(page.page, to: &places)
    }
    writer.numbers(shownRows)
    writer.numbers(hiddenRows)
    writer.numbers(starts)
    writer.numbers(places.bytes)
  }

  private static func write(_ page: Page, to writer: inout ByteWriter) {
    writer.optional(page.collection) { $0.count($1) }
    writer.count(page.name.utf8.count)
    writer.count(page.language)
    writer.string(page.address)
    writer.string(page.visibility.rawValue)
  }

  /// The pages that are shown, and those that are not.
  static func read(
    _ reader: inout ByteReader, _ bytes: [UInt8], of state: SavedState
  ) throws(ByteReader.Damaged) -> (SavedPages, SavedPages) {
    let shown: [UInt32] = try reader.numbers()
    let hidden: [UInt32] = try reader.numbers()
    let starts: [UInt32] = try reader.numbers()
    let length = try reader.count()
    let base = reader.offset
    try reader.skip(length)
    guard starts.count == state.pageCount, shown.count + hidden.count == starts.count,
      shown.allSatisfy({ $0 < starts.count }), hidden.allSatisfy({ $0 < starts.count })
    else { throw ByteReader.Damaged() }
    let placeStarts = starts.map { $0 &+ UInt32(truncatingIfNeeded: base) }
    return (
      SavedPages(state, rows: shown, bytes: bytes, placeStarts: placeStarts),
      SavedPages(state, rows: hidden, bytes: bytes, placeStarts: placeStarts)
    )
  }

  private static func page(
    _ record: PageRecord, _ reader: inout ByteReader
  ) throws(ByteReader.Damaged) -> Page {
    let collection = try reader.flag() ? try reader.count() : nil
    let nameLength = try reader.count()
    let language = try reader.count()
    let address = try reader.string()
    guard let visibility = Page.Visibility(rawValue: try reader.string()),
      let name = String(record.path.utf8.prefix(nameLength))
    else { throw ByteReader.Damaged() }
    return Page(
      record: record, name: name, language: language, collection: collection, address: address,
      visibility: visibility)
  }
}
