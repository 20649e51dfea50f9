import Foundation
import TestSupport
import Testing

/// The site for staff of the sample campaign.
@Suite struct OfficeTests {
  @Test func everyPageIsValidHTML() throws {
    let site = try SampleSite.builtWithWhatIfs()
    guard let messages = try HTMLValidator.messages(on: site.office) else { return }
    #expect(messages == [])
  }

  @Test func everyTouchpointHasItsChecklist() throws {
    let site = try SampleSite.builtWithWhatIfs()
    let tree = try PublishedTree(site.office, .root)
    let sources = try FileManager.default.contentsOfDirectory(
      atPath: site.folder.path + "Content/program/touchpoints")
    #expect(sources.count >= 12)
    for source in sources {
      let page = tree.text("touchpoint-\(source.dropLast(".yaml".count)).html")
      #expect(page.contains(#"<input type="checkbox""#), "\(source)")
      #expect(page.contains("Ist das, was hier passiert, empfehlenswert?"), "\(source)")
      #expect(page.contains("Ist ein Empfehlungselement eingebaut?"), "\(source)")
    }
  }

  @Test func linksLeadToPagesAndPlacesThatAreThere() throws {
    let site = try SampleSite.builtWithWhatIfs()
    let (office, published) = (try PublishedTree(site.office, .root), try site.tree())
    var places: [String: Set<String>] = [:]
    for (path, document) in office.documents() {
      places[path] = Set(document.elements.compactMap { $0["id"] })
    }
    for (path, document) in office.documents() {
      for element in document.elements {
        guard let link = element["href"], !link.hasPrefix("mailto:") else { continue }
        if link.hasPrefix(site.base.origin) {
          let address = link.dropFirst(site.base.origin.count).prefix { $0 != "#" }
          #expect(published.file(at: String(address)) != nil, "\(path): \(link)")
          continue
        }
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : parts[0].replacing(/^\.\//, with: "")
        #expect(office.files[target] != nil, "\(path): \(link)")
        if parts.count > 1 {
          #expect(places[target]?.contains(parts[1]) == true, "\(path): \(link)")
        }
      }
    }
  }

  @Test func nothingOfAContactIsPublished() throws {
    let site = try SampleSite.builtWithWhatIfs()
    let folder = site.folder.url.appending(path: "Content/program/network")
    let keys = ["email: ", "phone: ", "source: ", "note: ", "goals: ", "expertise: "]
    var secrets: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        guard let key = keys.first(where: line.hasPrefix) else { continue }
        secrets.append(String(line.dropFirst(key.count)))
      }
    }
    #expect(secrets.count > 10)
    let office = try PublishedTree(site.office, .root)
    let (partners, tree) = (office.text("partners.html"), try site.tree())
    for secret in secrets {
      #expect(partners.contains(secret), "\(secret)")
      for path in tree.files.keys { #expect(!tree.text(path).contains(secret), "\(path)") }
    }
  }

  @Test func theCalendarIsReadByOthersAndTheSameEachTime() throws {
    let (one, other) = (try SampleSite.built(), try SampleSite.built())
    let tree = try PublishedTree(one.office, .root)
    #expect(try PublishedTree(other.office, .root).files == tree.files)
    let script = """
      import json, sys
      try:
          import icalendar
          calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
          events = calendar.walk('VEVENT')
          assert len({str(event['uid']) for event in events}) == len(events)
          print(json.dumps([event['dtstart'].dt.isoformat() + ' ' + str(event['summary'])
                            for event in events]))
      except ImportError:
          print('null')
      """
    guard let output = try Python.output(of: script, input: tree.files["calendar.ics"] ?? []),
      let events = try JSONDecoder().decode([String]?.self, from: Data(output.utf8))
    else { return }
    #expect(events.contains("2029-01-20 Durchsicht: Das Angebot"))
    #expect(events.contains("2029-09-01 Nächster Schritt: Pia Platzhalter"))
    #expect(events.contains("2028-09-30 Ziel: Neubaugebiet Sonnenhang"))
    #expect(events == events.sorted { $0.prefix(10) < $1.prefix(10) })
  }
}
