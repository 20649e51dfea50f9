/// Answers requests for the pages and files of a site.
///
/// Called from a few threads at once. Conditional requests, ranges, `HEAD`, the base path and live
/// reload are dealt with around it: it answers every request with the whole page or file.
package protocol Responder: Sendable {
  func respond(to request: Request) -> Response
}
