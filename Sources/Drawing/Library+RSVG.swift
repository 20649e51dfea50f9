internal import CDrawing

extension Library {
  static let rsvg = Library("librsvg-2.so.2", package: "librsvg2-2")
}

// In this target these stand before the functions of the same names, which would have to be linked.

let rsvg_handle_get_geometry_for_layer: rsvg_handle_get_geometry_for_layer_function =
  unsafe Library.rsvg.function("rsvg_handle_get_geometry_for_layer")
let rsvg_handle_new_from_data: rsvg_handle_new_from_data_function =
  unsafe Library.rsvg.function("rsvg_handle_new_from_data")
let rsvg_handle_render_document: rsvg_handle_render_document_function =
  unsafe Library.rsvg.function("rsvg_handle_render_document")
