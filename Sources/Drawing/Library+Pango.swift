internal import CDrawing

extension Library {
  /// With GLib, which it brings.
  static let pango = Library("libpangocairo-1.0.so.0", package: "libpangocairo-1.0-0")
}

// In this target these stand before the functions of the same names, which would have to be linked.

let g_error_free: g_error_free_function = unsafe Library.pango.function("g_error_free")
let g_object_unref: g_object_unref_function = unsafe Library.pango.function("g_object_unref")
let pango_attr_letter_spacing_new: pango_attr_letter_spacing_new_function =
  unsafe Library.pango.function("pango_attr_letter_spacing_new")
let pango_attr_list_insert: pango_attr_list_insert_function =
  unsafe Library.pango.function("pango_attr_list_insert")
let pango_attr_list_new: pango_attr_list_new_function =
  unsafe Library.pango.function("pango_attr_list_new")
let pango_attr_list_unref: pango_attr_list_unref_function =
  unsafe Library.pango.function("pango_attr_list_unref")
let pango_cairo_context_set_font_options: pango_cairo_context_set_font_options_function =
  unsafe Library.pango.function("pango_cairo_context_set_font_options")
let pango_cairo_context_set_resolution: pango_cairo_context_set_resolution_function =
  unsafe Library.pango.function("pango_cairo_context_set_resolution")
let pango_cairo_create_context: pango_cairo_create_context_function =
  unsafe Library.pango.function("pango_cairo_create_context")
let pango_cairo_show_layout: pango_cairo_show_layout_function =
  unsafe Library.pango.function("pango_cairo_show_layout")
let pango_context_set_language: pango_context_set_language_function =
  unsafe Library.pango.function("pango_context_set_language")
let pango_context_set_round_glyph_positions: pango_context_set_round_glyph_positions_function =
  unsafe Library.pango.function("pango_context_set_round_glyph_positions")
let pango_font_description_free: pango_font_description_free_function =
  unsafe Library.pango.function("pango_font_description_free")
let pango_font_description_new: pango_font_description_new_function =
  unsafe Library.pango.function("pango_font_description_new")
let pango_font_description_set_absolute_size: pango_font_description_set_absolute_size_function =
  unsafe Library.pango.function("pango_font_description_set_absolute_size")
let pango_font_description_set_family: pango_font_description_set_family_function =
  unsafe Library.pango.function("pango_font_description_set_family")
let pango_font_description_set_weight: pango_font_description_set_weight_function =
  unsafe Library.pango.function("pango_font_description_set_weight")
let pango_language_from_string: pango_language_from_string_function =
  unsafe Library.pango.function("pango_language_from_string")
let pango_layout_get_direction: pango_layout_get_direction_function =
  unsafe Library.pango.function("pango_layout_get_direction")
let pango_layout_get_extents: pango_layout_get_extents_function =
  unsafe Library.pango.function("pango_layout_get_extents")
let pango_layout_get_line_count: pango_layout_get_line_count_function =
  unsafe Library.pango.function("pango_layout_get_line_count")
let pango_layout_get_unknown_glyphs_count: pango_layout_get_unknown_glyphs_count_function =
  unsafe Library.pango.function("pango_layout_get_unknown_glyphs_count")
let pango_layout_new: pango_layout_new_function = unsafe Library.pango.function("pango_layout_new")
let pango_layout_set_alignment: pango_layout_set_alignment_function =
  unsafe Library.pango.function("pango_layout_set_alignment")
let pango_layout_set_attributes: pango_layout_set_attributes_function =
  unsafe Library.pango.function("pango_layout_set_attributes")
let pango_layout_set_ellipsize: pango_layout_set_ellipsize_function =
  unsafe Library.pango.function("pango_layout_set_ellipsize")
let pango_layout_set_font_description: pango_layout_set_font_description_function =
  unsafe Library.pango.function("pango_layout_set_font_description")
let pango_layout_set_height: pango_layout_set_height_function =
  unsafe Library.pango.function("pango_layout_set_height")
let pango_layout_set_line_spacing: pango_layout_set_line_spacing_function =
  unsafe Library.pango.function("pango_layout_set_line_spacing")
let pango_layout_set_text: pango_layout_set_text_function =
  unsafe Library.pango.function("pango_layout_set_text")
let pango_layout_set_width: pango_layout_set_width_function =
  unsafe Library.pango.function("pango_layout_set_width")
let pango_layout_set_wrap: pango_layout_set_wrap_function =
  unsafe Library.pango.function("pango_layout_set_wrap")
