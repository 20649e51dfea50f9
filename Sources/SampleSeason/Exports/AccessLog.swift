internal import Quantity

/// Lines as nginx and Apache write them, in the combined format.
struct AccessLog {
  let zone: ZoneRules

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `isCut`: whether the machine went down in the middle of the last line.
  func bytes(of views: [PageView], isCut: Bool) -> [UInt8] {
    let text = views.map { line($0) + "\n" }.joined()
    return Array((isCut ? text.dropLast(40) + "\n" : text[...]).utf8)
  }

  private func line(_ view: PageView) -> String {
    let text = view.at.text(in: zone)
    let day = zone.day(at: view.at)
    let date = "\(text.dropFirst(8).prefix(2))/\(Self.months[day.month - 1])/\(day.year)"
    let time = "\(date):\(text.dropFirst(11).prefix(8)) \(text.suffix(6).replacing(":", with: ""))"
    return "\(view.address) - - [\(time)] \"\(view.method) \(view.path) HTTP/2.0\" "
      + "\(view.status) 5120 \"-\" \"\(view.browser)\""
  }
}
