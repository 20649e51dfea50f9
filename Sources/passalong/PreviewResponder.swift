internal import Diagnostics
internal import Files
internal import PreviewServer
internal import Site
internal import Synchronization

/// Answers requests with the files of the site as it is at the moment.
final class PreviewResponder: Responder {
  private let current = Mutex<SitePreview?>(nil)

  var preview: SitePreview? {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
  }

  func respond(to request: Request) -> Response {
    guard let preview else { return .notFound }
    let path = request.path.text
    let filePath = request.path.isDirectory ? path + "index.html" : path
    if let file = preview.file(filePath) { return response(file) }
    if !request.path.isDirectory, preview.has(path + "/index.html") {
      return .redirect(to: preview.basePath + path + "/")
    }
    guard let page = preview.notFound(path) else { return .notFound }
    return response(page, status: 404)
  }

  private func response(_ file: SitePreview.File, status: Int = 200) -> Response {
    if file.findings.hasErrors { return .html(ErrorPage.html(file.findings), status: 500) }
    return .bytes(file.bytes, contentType: MediaType.of(name: file.path), status: status)
  }
}
