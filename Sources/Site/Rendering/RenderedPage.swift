/// A rendered output with what it depends on.
struct RenderedPage: Sendable {
  var bytes: [UInt8]
  var trace: PageTrace
}
