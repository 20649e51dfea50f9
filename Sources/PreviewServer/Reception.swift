internal import CMicroHTTPD
internal import Glibc

/// Where libmicrohttpd hands over requests: translates them for the handler, and its answers back.
final class Reception: Sendable {
  let handler: RequestHandler
  let sockets = OpenSockets()

  init(handler: RequestHandler) {
    self.handler = handler
  }

  /// Keeps the target as it was sent, before the library decodes it.
  static let begin:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?
    ) -> UnsafeMutableRawPointer? = { _, target, _ in
      let text = unsafe target.map { unsafe String(cString: $0) } ?? ""
      return unsafe Unmanaged.passRetained(Exchange(target: text)).toOpaque()
    }

  static let end: MHD_RequestCompletedCallback = { _, _, exchange, _ in
    guard let pointer = unsafe exchange?.pointee else { return }
    unsafe Unmanaged<Exchange>.fromOpaque(pointer).release()
    unsafe exchange?.pointee = nil
  }

  /// Keeps account of the sockets, each up to the moment before it is closed.
  static let connection: MHD_NotifyConnectionCallback = { context, connection, _, event in
    guard let context = unsafe context, let connection = unsafe connection else { return }
    let reception = unsafe Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue()
    let socket = unsafe passalong_socket(connection)
    switch event {
    case .CONNECTION_NOTIFY_STARTED: reception.sockets.insert(socket)
    case .CONNECTION_NOTIFY_CLOSED: reception.sockets.remove(socket)
    @unknown default: break
    }
  }

  /// Called for the head of a request, for each piece of its body, and at its end.
  static let answer: MHD_AccessHandlerCallback = {
    context, connection, _, method, _, _, bodyByteCount, exchange in
    guard let context = unsafe context, let connection = unsafe connection,
      let method = unsafe method, let pointer = unsafe exchange?.pointee
    else { return .NO }
    let reception = unsafe Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue()
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    unsafe bodyByteCount?.pointee = 0
    return unsafe reception.answer(exchange, String(cString: method), on: connection)
  }

  private func answer(
    _ exchange: Exchange, _ method: String, on connection: OpaquePointer
  ) -> MHD_Result {
    let headers = unsafe Self.headers(of: connection)
    // An answer to the head ends the connection, so that a body need not be read. Requests to read
    // have none, and are answered at their end.
    let hasBody = headers["Transfer-Encoding"] != nil || headers["Content-Length"] ?? "0" != "0"
    guard exchange.isBegun || hasBody else {
      exchange.isBegun = true
      return .YES
    }
    switch handler.answer(method: method, target: exchange.target, headers: headers) {
    case .send(let outgoing): return unsafe send(outgoing, on: connection)
    case .events: return unsafe sendEvents(on: connection)
    }
  }

  private func send(_ outgoing: Outgoing, on connection: OpaquePointer) -> MHD_Result {
    guard let response = unsafe Self.response(outgoing) else { return .NO }
    defer { unsafe MHD_destroy_response(response) }
    for (name, value) in outgoing.headers.fields {
      _ = unsafe MHD_add_response_header(response, name, value)
    }
    return unsafe MHD_queue_response(connection, UInt32(outgoing.status), response)
  }

  private func sendEvents(on connection: OpaquePointer) -> MHD_Result {
    let stream = EventStream(
      liveReload: handler.liveReload, id: unsafe handler.liveReload.open(Connection(connection)))
    let retained = unsafe Unmanaged.passRetained(stream)
    guard
      let response = unsafe MHD_create_response_from_callback(
        UInt64.max, 1024, EventStream.read, retained.toOpaque(), EventStream.free)
    else {
      unsafe retained.release()
      return .NO
    }
    defer { unsafe MHD_destroy_response(response) }
    _ = unsafe MHD_add_response_header(response, "Content-Type", "text/event-stream")
    _ = unsafe MHD_add_response_header(response, "Cache-Control", "no-store")
    return unsafe MHD_queue_response(connection, 200, response)
  }

  private static func response(_ outgoing: Outgoing) -> OpaquePointer? {
    let range = outgoing.byteRange
    switch outgoing.body {
    case .bytes(let bytes):
      return unsafe bytes[Int(range.lowerBound)..<Int(range.upperBound)].withUnsafeBytes { bytes in
        unsafe MHD_create_response_from_buffer(
          bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress),
          .RESPMEM_MUST_COPY)
      }
    case .file(let file):
      // The library closes what it is given.
      let descriptor = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0)
      guard descriptor >= 0 else { return nil }
      return unsafe MHD_create_response_from_fd_at_offset64(
        UInt64(range.count), descriptor, UInt64(range.lowerBound))
    }
  }

  private static func headers(of connection: OpaquePointer) -> Headers {
    var headers: Headers = [:]
    unsafe withUnsafeMutablePointer(to: &headers) { pointer in
      _ = unsafe MHD_get_connection_values(
        connection, .HEADER_KIND,
        { context, _, name, value in
          guard let headers = unsafe context?.assumingMemoryBound(to: Headers.self),
            let name = unsafe name
          else { return .YES }
          unsafe headers.pointee.append(
            String(cString: name), value.map { unsafe String(cString: $0) } ?? "")
          return .YES
        }, pointer)
    }
    return headers
  }
}
