import Foundation
import Markdown
import TestSupport
import Testing

/// With `MarkdownOptions.commonMark`, every text becomes the bytes that `cmark` prints.
@Suite struct ConformanceTests {
  @Test(.enabled(if: CMarkTool.isPresent), arguments: CommonMarkSamples.groups)
  func samplesAreRenderedAsByCMark(_ group: CommonMarkSamples.Group) throws {
    for sample in group.texts { try expectSame(sample) }
  }

  @Test(.enabled(if: CMarkTool.isPresent), arguments: UInt64(1)...40)
  func randomTextsAreRenderedAsByCMark(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5 { try expectSame(RandomMarkdown.text(&generator)) }
  }

  @Test(.enabled(if: CMarkTool.isPresent && !CommonMarkSamples.specification.isEmpty))
  func examplesOfTheSpecificationAreRenderedAsByCMark() throws {
    for example in CommonMarkSamples.specification { try expectSame(example) }
  }

  private func expectSame(_ text: String) throws {
    let expected = try CMarkTool.html(of: Array(text.utf8))
    let html = Rendering(text, options: .commonMark).html
    #expect(html == String(decoding: expected, as: UTF8.self), "for \(text.debugDescription)")
  }
}
