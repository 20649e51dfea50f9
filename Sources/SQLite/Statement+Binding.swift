internal import CSQLite

extension Statement {
  package mutating func bind(_ parameter: Int, _ value: Int64) {
    bound(unsafe sqlite3_bind_int64(handle, Int32(parameter), value))
  }

  package mutating func bind(_ parameter: Int, _ value: Int) { bind(parameter, Int64(value)) }

  package mutating func bind(_ parameter: Int, _ value: Int64?) {
    if let value { bind(parameter, value) } else { bindNull(parameter) }
  }

  package mutating func bindNull(_ parameter: Int) {
    bound(unsafe sqlite3_bind_null(handle, Int32(parameter)))
  }

  package mutating func bind(_ parameter: Int, _ text: String) {
    var text = text
    let code = text.withUTF8 { unsafe Self.bindText(handle, parameter, $0) }
    bound(code)
  }

  package mutating func bind(_ parameter: Int, _ text: String?) {
    if let text { bind(parameter, text) } else { bindNull(parameter) }
  }

  /// UTF-8 that the caller has checked.
  package mutating func bind(_ parameter: Int, text: borrowing Span<UInt8>) {
    bound(unsafe text.withUnsafeBufferPointer { unsafe Self.bindText(handle, parameter, $0) })
  }

  package mutating func bind(_ parameter: Int, text: [UInt8]) { bind(parameter, text: text.span) }

  package mutating func bind(_ parameter: Int, blob: borrowing Span<UInt8>) {
    let code = unsafe blob.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else {
        return unsafe sqlite3_bind_zeroblob(handle, Int32(parameter), 0)
      }
      return unsafe sqlite3_bind_blob64(
        handle, Int32(parameter), start, UInt64(bytes.count), Self.copied)
    }
    bound(code)
  }

  package mutating func bind(_ parameter: Int, blob: [UInt8]) { bind(parameter, blob: blob.span) }

  /// Runs it with a large blob, of which no copy is made; the parameter is null afterwards.
  package mutating func run(
    _ parameter: Int, blob: borrowing Span<UInt8>
  ) throws(SQLiteError) {
    unsafe try blob.withUnsafeBufferPointer { bytes throws(SQLiteError) in
      guard let start = bytes.baseAddress else {
        bind(parameter, blob: Span())
        return try run()
      }
      bound(
        unsafe sqlite3_bind_blob64(handle, Int32(parameter), start, UInt64(bytes.count), nil))
      defer { bindNull(parameter) }
      try run()
    }
  }

  /// Tells SQLite to take a copy: the bytes may go right after the call.
  private static var copied: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private static func bindText(
    _ handle: OpaquePointer, _ parameter: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    // Without an address it would be a null.
    guard let start = bytes.baseAddress else {
      return unsafe sqlite3_bind_text(handle, Int32(parameter), "", 0, copied)
    }
    return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
      unsafe sqlite3_bind_text64(
        handle, Int32(parameter), start, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
    }
  }

  /// Binding fails for a parameter that is not there, while rows are read, or for lack of memory.
  private func bound(_ code: Int32) {
    precondition(code == SQLITE_OK, "a parameter of the statement is bound before its first step")
  }
}
