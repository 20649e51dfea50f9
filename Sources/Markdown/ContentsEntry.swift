/// An entry of a table of contents, with the entries below it.
package struct ContentsEntry: Sendable, Hashable {
  package var heading: Heading
  package var children: [ContentsEntry]
}
