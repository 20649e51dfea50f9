import Foundation
import Markdown
import TestSupport
import Testing

@Suite struct ImageSizeTests {
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let base64: String
    let width: Int
    let height: Int
    var testDescription: String { name }
    var bytes: [UInt8] { [UInt8](Data(base64Encoded: base64) ?? Data()) }
  }

  /// Written by Pillow; the JPEG files end behind their frame header.
  static let files = [
    File(
      name: "png",
      base64: """
        iVBORw0KGgoAAAANSUhEUgAAACUAAAALCAIAAAB3WtMSAAAAHElEQVR4nGM8ISfHQEfARE/LRu0btW/UvhFl\
        HwAb7QEa3Dwb6gAAAABJRU5ErkJggg==
        """,
      width: 37, height: 11),
    File(
      name: "gif",
      base64: """
        R0lGODdhJQALAIEAAMgeHgAAAAAAAAAAACwAAAAAJQALAAAIIwABCBxIsKDBgwgTKlzIsKHDhxAjSpxIsaLF\
        ixgzatzIEUBAADs=
        """,
      width: 37, height: 11),
    File(
      name: "jpeg",
      base64: """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////\
        ////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////\
        ////////////////////////////////////////////wAARCAALACUDASIAAhEBAxEB/8QAHwAAAQUBAQEB\
        AQEAAAAAAAAAAAE=
        """,
      width: 37, height: 11),
    File(
      name: "progressive jpeg",
      base64: """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////\
        ////////////////////////////////////2wBDAaq0tPDS8P//////////////////////////////////\
        ////////////////////////////////////////////wgARCAAUASwDASIAAhEBAxEB/8QAFQABAQAAAAAA\
        AAAAAAAAAAAAAAE=
        """,
      width: 300, height: 20),
    File(
      name: "jpeg turned by Exif",
      base64: """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAFA3\
        PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////\
        2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////\
        ////////wAARCAALACUDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQF
        """,
      width: 11, height: 37),
    File(
      name: "lossy webp",
      base64: """
        UklGRj4AAABXRUJQVlA4IDIAAADQAgCdASolAAsAP3GszV20rSkkqqgCkC4JYwAAUfYAAP7fgD6Gi9U//qJ7\
        CO++YAAAAA==
        """,
      width: 37, height: 11),
    File(
      name: "lossless webp",
      base64: """
        UklGRh4AAABXRUJQVlA4TBEAAAAvJIACAAdQjyLXo/+BiOh/AAA=
        """,
      width: 37, height: 11),
    File(
      name: "extended webp",
      base64: """
        UklGRngAAABXRUJQVlA4WAoAAAAYAAAAJAAACgAAQUxQSAoAAAABB1CyiAhERP8DVlA4ICYAAADQAgCdASol\
        AAsAP3GszV20rSkkqqgCkC4JaQAAUfYAAP7uAwAAAEVYSUYaAAAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAA\
        AAA=
        """,
      width: 37, height: 11),
  ]

  @Test(arguments: files)
  func sizesAreReadFromFilesOfTools(_ file: File) {
    #expect(ImageSize(bytes: file.bytes) == ImageSize(width: file.width, height: file.height))
  }

  @Test(arguments: files)
  func aFileCutAnywhereGivesItsSizeOrNone(_ file: File) {
    let whole = ImageSize(width: file.width, height: file.height)
    for count in 0..<file.bytes.count {
      let size = ImageSize(bytes: Array(file.bytes.prefix(count)))
      #expect(size == nil || size == whole, "cut after \(count) bytes")
    }
  }

  @Test(arguments: files, UInt64(1)...20)
  func damagedFilesDoNoHarm(_ file: File, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      let size = ImageSize(bytes: bytes)
      #expect(size.map { $0.width > 0 && $0.height > 0 } ?? true)
    }
  }

  @Test(arguments: [
    ("<svg width='37' height='11'/>", 37, 11),
    ("<svg width=\"37px\" height=\"11.4px\">", 37, 11),
    ("<svg viewBox='0 0 37 11'>", 37, 11),
    ("<svg viewBox=\"-5,-5,37,11\" >", 37, 11),
    ("<svg width='74' viewBox='0 0 37 11'>", 74, 22),
    ("<svg height='22' viewBox='0 0 37 11'>", 74, 22),
    ("<svg width='100%' height='100%' viewBox='0 0 37 11'>", 37, 11),
    ("<svg width='1in' height='2.54cm'>", 96, 96),
    ("<svg width='25.4mm' height='72pt'>", 96, 96),
    ("<svg width='6pc' height='96'>", 96, 96),
    ("<svg\n  xmlns='http://www.w3.org/2000/svg'\n  width = '3'\n  height = '4'>", 3, 4),
    ("\u{FEFF}<?xml version='1.0'?>\n<!-- <svg width='1'> -->\n<svg width='3' height='4'>", 3, 4),
    ("<!DOCTYPE svg PUBLIC 'a' 'b'>\n<svg width='3' height='4'>", 3, 4),
    ("<!DOCTYPE svg [ <!ENTITY a 'b'> ]>\n<svg width='3' height='4'>", 3, 4),
  ])
  func sizesAreReadFromSVG(_ text: String, width: Int, height: Int) {
    #expect(ImageSize(bytes: Array(text.utf8)) == ImageSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "<svg", "<svg>", "<svgx width='1' height='1'>", "<html><svg width='1' height='1'>",
    "<svg width='1'>", "<svg width='0' height='1'>", "<svg width='-1' height='1'>",
    "<svg width='1e3' height='1'>", "<svg width='1' height='50%'>", "<svg width=1 height=1>",
    "<svg viewBox='0 0 0 1'>", "<svg viewBox='0 0 1'>", "<svg width='9999999999' height='1'>",
    "<svg width='.' height='1'>", "<!-- <svg width='1' height='1'>", "<svg width='1' height='",
    "GIF89a", "GIF88a\u{1}\u{0}\u{1}\u{0}", "RIFF", "plain text",
  ])
  func textsWithoutASizeHaveNone(_ text: String) {
    #expect(ImageSize(bytes: Array(text.utf8)) == nil)
  }
}
