internal import CDrawing

extension Library {
  static let cairo = Library("libcairo.so.2", package: "libcairo2")
}

// In this target these stand before the functions of the same names, which would have to be linked.

let cairo_arc: cairo_arc_function = unsafe Library.cairo.function("cairo_arc")
let cairo_close_path: cairo_close_path_function = unsafe Library.cairo.function("cairo_close_path")
let cairo_create: cairo_create_function = unsafe Library.cairo.function("cairo_create")
let cairo_destroy: cairo_destroy_function = unsafe Library.cairo.function("cairo_destroy")
let cairo_fill: cairo_fill_function = unsafe Library.cairo.function("cairo_fill")
let cairo_font_options_create: cairo_font_options_create_function =
  unsafe Library.cairo.function("cairo_font_options_create")
let cairo_font_options_destroy: cairo_font_options_destroy_function =
  unsafe Library.cairo.function("cairo_font_options_destroy")
let cairo_font_options_set_antialias: cairo_font_options_set_antialias_function =
  unsafe Library.cairo.function("cairo_font_options_set_antialias")
let cairo_font_options_set_hint_metrics: cairo_font_options_set_hint_metrics_function =
  unsafe Library.cairo.function("cairo_font_options_set_hint_metrics")
let cairo_font_options_set_hint_style: cairo_font_options_set_hint_style_function =
  unsafe Library.cairo.function("cairo_font_options_set_hint_style")
let cairo_image_surface_create: cairo_image_surface_create_function =
  unsafe Library.cairo.function("cairo_image_surface_create")
let cairo_image_surface_get_data: cairo_image_surface_get_data_function =
  unsafe Library.cairo.function("cairo_image_surface_get_data")
let cairo_image_surface_get_height: cairo_image_surface_get_height_function =
  unsafe Library.cairo.function("cairo_image_surface_get_height")
let cairo_image_surface_get_stride: cairo_image_surface_get_stride_function =
  unsafe Library.cairo.function("cairo_image_surface_get_stride")
let cairo_image_surface_get_width: cairo_image_surface_get_width_function =
  unsafe Library.cairo.function("cairo_image_surface_get_width")
let cairo_line_to: cairo_line_to_function = unsafe Library.cairo.function("cairo_line_to")
let cairo_move_to: cairo_move_to_function = unsafe Library.cairo.function("cairo_move_to")
let cairo_new_sub_path: cairo_new_sub_path_function =
  unsafe Library.cairo.function("cairo_new_sub_path")
let cairo_pdf_surface_create_for_stream: cairo_pdf_surface_create_for_stream_function =
  unsafe Library.cairo.function("cairo_pdf_surface_create_for_stream")
let cairo_pdf_surface_restrict_to_version: cairo_pdf_surface_restrict_to_version_function =
  unsafe Library.cairo.function("cairo_pdf_surface_restrict_to_version")
let cairo_pdf_surface_set_metadata: cairo_pdf_surface_set_metadata_function =
  unsafe Library.cairo.function("cairo_pdf_surface_set_metadata")
let cairo_rectangle: cairo_rectangle_function = unsafe Library.cairo.function("cairo_rectangle")
let cairo_restore: cairo_restore_function = unsafe Library.cairo.function("cairo_restore")
let cairo_save: cairo_save_function = unsafe Library.cairo.function("cairo_save")
let cairo_scale: cairo_scale_function = unsafe Library.cairo.function("cairo_scale")
let cairo_set_line_width: cairo_set_line_width_function =
  unsafe Library.cairo.function("cairo_set_line_width")
let cairo_set_source_rgb: cairo_set_source_rgb_function =
  unsafe Library.cairo.function("cairo_set_source_rgb")
let cairo_show_page: cairo_show_page_function = unsafe Library.cairo.function("cairo_show_page")
let cairo_status: cairo_status_function = unsafe Library.cairo.function("cairo_status")
let cairo_status_to_string: cairo_status_to_string_function =
  unsafe Library.cairo.function("cairo_status_to_string")
let cairo_stroke: cairo_stroke_function = unsafe Library.cairo.function("cairo_stroke")
let cairo_surface_destroy: cairo_surface_destroy_function =
  unsafe Library.cairo.function("cairo_surface_destroy")
let cairo_surface_finish: cairo_surface_finish_function =
  unsafe Library.cairo.function("cairo_surface_finish")
let cairo_surface_flush: cairo_surface_flush_function =
  unsafe Library.cairo.function("cairo_surface_flush")
let cairo_surface_status: cairo_surface_status_function =
  unsafe Library.cairo.function("cairo_surface_status")
let cairo_tag_begin: cairo_tag_begin_function = unsafe Library.cairo.function("cairo_tag_begin")
let cairo_tag_end: cairo_tag_end_function = unsafe Library.cairo.function("cairo_tag_end")
let cairo_translate: cairo_translate_function = unsafe Library.cairo.function("cairo_translate")
