internal import Files

/// From the head of a request to what is sent back; knows nothing of sockets.
struct RequestHandler: Sendable {
  enum Answer {
    case send(Outgoing)
    /// The stream of live reload's events.
    case events
  }

  let hostGuard: HostGuard
  let basePath: BasePath
  let responder: any Responder
  let liveReload: LiveReload

  /// Answers a request given as its method, target and fields, all as they were sent.
  func answer(method: String, target: String, headers: Headers) -> Answer {
    guard let method = Request.Method(rawValue: method) else { return .send(notAllowed(method)) }
    let hosts = headers.values(of: "Host")
    guard hosts.count == 1, hostGuard.allows(hosts[0]) else { return .send(wrongHost(hosts)) }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let rawPath = String(parts[0])
    guard let path = RequestPath(decoding: rawPath) else { return .send(badPath()) }
    let request = Request(
      method: method, rawPath: rawPath, path: path,
      query: parts.count == 2 ? String(parts[1]) : nil, headers: headers)
    switch rawPath {
    case ReloadScript.eventsPath: return .events
    case ReloadScript.scriptPath: return .send(script(for: request))
    default: return .send(siteAnswer(to: request))
    }
  }

  private func siteAnswer(to request: Request) -> Outgoing {
    switch basePath.match(request.path) {
    case .inside(let path):
      let inside = Request(
        method: request.method, rawPath: request.rawPath, path: path, query: request.query,
        headers: request.headers)
      // Taken before the answer: what is rendered while the site changes must count as old.
      let state = liveReload.current
      if let failure = state.failure, Self.isPage(path) {
        return Outgoing(whole: withScript(failure, generation: state.generation))
      }
      let response = responder.respond(to: inside)
      return Outgoing(withScript(response, generation: state.generation), to: inside)
    case .start:
      return Outgoing(whole: .redirect(to: basePath.text))
    case .outside:
      return Outgoing(
        whole: .notice(
          404, "Outside the site",
          "This site is published under \(basePath.text); \(request.rawPath) is no part of it."))
    }
  }

  /// An HTML response with the script that reloads it, others as they are.
  private func withScript(_ response: Response, generation: String) -> Response {
    guard response.contentType?.hasPrefix("text/html") == true,
      let page = response.body.bytes(atMost: ReloadScript.pageBytesMax)
    else { return response }
    var injected = response
    injected.body = .bytes(ReloadScript.inject(into: page, generation: generation))
    injected.entityTag = response.entityTag.map { "\($0)-\(generation)" }
    // By its date alone a page of an earlier generation would count as fresh, and reload for ever.
    injected.lastModified = nil
    return injected
  }

  private func script(for request: Request) -> Outgoing {
    Outgoing(
      .bytes(Array(ReloadScript.source.utf8), contentType: MediaType.of(name: "reload.js")),
      to: request)
  }

  /// Whether an address is that of a page, judging by its name.
  private static func isPage(_ path: RequestPath) -> Bool {
    ["", "html", "htm"].contains(path.fileExtension)
  }

  private func notAllowed(_ method: String) -> Outgoing {
    var outgoing = Outgoing(
      whole: .notice(405, "Method not allowed", "A published site is only read, with GET or HEAD."))
    outgoing.headers["Allow"] = "GET, HEAD"
    return outgoing
  }

  private func wrongHost(_ hosts: [String]) -> Outgoing {
    Outgoing(
      whole: .notice(
        421, "Not this host",
        "The preview answers to localhost and to the host it was started with."))
  }

  private func badPath() -> Outgoing {
    Outgoing(whole: .notice(400, "Bad request", "The address is not one a site can have."))
  }
}

extension Response.Body {
  /// The bytes, read from the file if need be; nil when they are more or cannot be read.
  fileprivate func bytes(atMost byteCountMax: Int64) -> [UInt8]? {
    guard byteCount <= byteCountMax else { return nil }
    switch self {
    case .bytes(let bytes): return bytes
    case .file(let file): return file.readAll()
    }
  }
}
