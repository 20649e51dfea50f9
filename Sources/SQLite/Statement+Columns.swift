internal import CSQLite

extension Statement {
  package func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// 0 for a null.
  package func integer(_ column: Int) -> Int64 {
    unsafe sqlite3_column_int64(handle, Int32(column))
  }

  package func optionalInteger(_ column: Int) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  /// The bytes of a text or blob while `body` runs; none for a null.
  package func withBytes<Result>(
    _ column: Int, _ body: (borrowing Span<UInt8>) -> Result
  ) -> Result {
    let start = unsafe sqlite3_column_blob(handle, Int32(column))
    let count = Int(unsafe sqlite3_column_bytes(handle, Int32(column)))
    guard let start = unsafe start, count > 0 else { return body(Span()) }
    let bytes = unsafe UnsafeBufferPointer(
      start: start.assumingMemoryBound(to: UInt8.self), count: count)
    return body(unsafe Span(_unsafeElements: bytes))
  }

  /// Appends the bytes of a text or blob; nothing for a null.
  package func append(_ column: Int, to bytes: inout [UInt8]) {
    withBytes(column) { span in
      unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
  }

  package func bytes(_ column: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(column, to: &bytes)
    return bytes
  }

  package func string(_ column: Int) -> String {
    withBytes(column) { span in
      unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  package func optionalString(_ column: Int) -> String? {
    isNull(column) ? nil : string(column)
  }
}
