internal import Quantity

/// A request that the web server answered.
struct PageView {
  var at: Instant
  var address: String
  var browser: String
  var path: String
  var method = "GET"
  var status = 200
}
