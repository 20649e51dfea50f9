import Foundation
import Playbook
import Quantity
import TestSupport
import Testing

@Suite struct CalendarFileTests {
  static let event = CalendarFile.Event(
    id: "review-bill@test.example", day: TestCampaign.day("2026-12-31"),
    revised: TestCampaign.day("2026-01-31"), title: "Review: The bill", text: "Owner: Ada",
    category: "Review")

  @Test func anEventIsAWholeDay() {
    let file = CalendarFile(name: "Dates", languageTag: "en", events: [Self.event])
    let lines = String(decoding: file.bytes(), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(
      lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Passalong//Playbook//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Dates", "BEGIN:VEVENT",
        "UID:review-bill@test.example", "DTSTAMP:20260131T000000Z",
        "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Review: The bill",
        "DESCRIPTION:Owner: Ada", "CATEGORIES:Review", "CLASS:CONFIDENTIAL",
        "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
      ])
  }

  @Test func signsOfTheFormatAreEscapedAndLongLinesFolded() {
    var event = Self.event
    event.title = "a\\b;c,d\r\ne\u{7}"
    event.text = String(repeating: "ä", count: 40)
    let file = CalendarFile(name: "Dates", languageTag: "en", events: [event])
    let text = String(decoding: file.bytes(), as: UTF8.self)
    #expect(text.contains("\r\nSUMMARY:a\\\\b\\;c\\,d\\ne\r\n"))
    let (first, rest) = (String(repeating: "ä", count: 31), String(repeating: "ä", count: 9))
    #expect(text.contains("\r\nDESCRIPTION:\(first)\r\n \(rest)\r\n"))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func anotherReaderReadsWhatWasWritten(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // A backslash is left out: this reader takes one that is escaped for the start of an escape.
    let pieces = ["a", "; ", ",", "\n", "ä", "€", "𝄞", "\"", "word ", ":", "é\u{301}"]
    let text = {
      let count = Int.random(in: 1...60, using: &generator)
      return "x" + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        + "x"
    }
    let events = (0..<4).map { index in
      CalendarFile.Event(
        id: "\(index)@test.example",
        day: Day(daysSinceEpoch: Int.random(in: 0...40_000, using: &generator)), revised: nil,
        title: text(), text: text(), category: "Review")
    }
    let bytes = CalendarFile(name: text(), languageTag: "de", events: events).bytes()
    for line in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.utf8.contains(UInt8(ascii: "\n")))
    }
    guard let read = try Self.read(bytes) else { return }
    #expect(read == events.flatMap { [$0.id, $0.day.description, $0.title, $0.text] })
  }

  /// What Debian's python3-icalendar finds in a calendar; nil where it is not installed.
  private static func read(_ bytes: [UInt8]) throws -> [String]? {
    let script = """
      import json, sys
      try:
          import icalendar
      except ImportError:
          print('null')
          sys.exit()
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      assert not calendar.errors and calendar['version'] == '2.0'
      values = []
      for event in calendar.walk('VEVENT'):
          assert not event.errors and (event['dtend'].dt - event['dtstart'].dt).days == 1
          values += [str(event['uid']), event['dtstart'].dt.isoformat(),
                     str(event['summary']), str(event['description'])]
      print(json.dumps(values))
      """
    guard let output = try Python.output(of: script, input: bytes) else { return nil }
    let read = try JSONDecoder().decode([String]?.self, from: Data(output.utf8))
    if read == nil { print("notice: python3-icalendar is not installed: no calendar was read") }
    return read
  }
}
