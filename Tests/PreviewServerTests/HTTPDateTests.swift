import Foundation
import PreviewServer
import TestSupport
import Testing

@Suite struct HTTPDateTests {
  @Test func datesAreWrittenAsTheStandardDoes() {
    #expect(HTTPDate(secondsSince1970: 784_111_777).text == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate(secondsSince1970: 0).text == "Thu, 01 Jan 1970 00:00:00 GMT")
    #expect(HTTPDate(secondsSince1970: -1).text == "Wed, 31 Dec 1969 23:59:59 GMT")
    #expect(HTTPDate(secondsSince1970: 951_782_400).text == "Tue, 29 Feb 2000 00:00:00 GMT")
  }

  @Test(arguments: 0..<UInt64(50)) func datesAgreeWithFoundationAndAreReadBack(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let seconds = Int64.random(in: -11_000_000_000...253_000_000_000, using: &generator)
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    formatter.calendar = calendar
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    let date = HTTPDate(secondsSince1970: seconds)
    #expect(date.text == formatter.string(from: Date(timeIntervalSince1970: Double(seconds))))
    #expect(HTTPDate(date.text) == date)
  }

  @Test(arguments: [
    "", "Sun, 06 Nov 1994 08:49:37", "Mon, 06 Nov 1994 08:49:37 GMT",
    "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
    "Sun, +6 Nov 1994 08:49:37 GMT",
  ])
  func whatIsNoDateIsNotRead(text: String) {
    #expect(HTTPDate(text) == nil)
  }
}
