internal import Markdown

/// The Markdown of a page as HTML, and what was found in it.
struct RenderedContent: Sendable {
  var html: [UInt8] = []
  var contents: [ContentsEntry] = []
  var wordCount = 0
  var hasHeading = false
  var trace = PageTrace()
  var questions: [(question: String, answer: String)] = []
}
