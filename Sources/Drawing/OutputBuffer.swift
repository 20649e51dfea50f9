internal import CDrawing

/// Takes the bytes that cairo writes.
final class OutputBuffer {
  var bytes: [UInt8] = []

  /// What cairo is to call with `closure`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure = unsafe closure, let data = unsafe data else {
      return CAIRO_STATUS_WRITE_ERROR
    }
    let buffer = unsafe Unmanaged<OutputBuffer>.fromOpaque(closure).takeUnretainedValue()
    unsafe buffer.bytes.append(
      contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  /// Good for as long as the buffer lives.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// What has been written since the last time.
  func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
