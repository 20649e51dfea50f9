/*
 * What is used of cairo, Pango, GLib and librsvg. The libraries are loaded when something is drawn,
 * and neither they nor their headers are needed to compile. A test compares this with their headers.
 */

/* A function is declared as the type of a pointer to it. */
#define FUNCTION(name, result, ...) \
  typedef result (*name##_function)(__VA_ARGS__) __attribute__((swift_attr("@Sendable")))

#ifndef TYPES_ARE_DECLARED
typedef struct _GError { unsigned domain; int code; char *message; } GError;
typedef struct _PangoRectangle { int x, y, width, height; } PangoRectangle;
typedef struct _RsvgRectangle { double x, y, width, height; } RsvgRectangle;
typedef struct _cairo cairo_t;
typedef struct _cairo_font_options cairo_font_options_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _PangoAttribute PangoAttribute;
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoLayout PangoLayout;
typedef struct _RsvgHandle RsvgHandle;
typedef unsigned (*cairo_write_func_t)(void *closure, const unsigned char *data, unsigned length);
#endif

#define CAIRO_ANTIALIAS_GRAY 2u
#define CAIRO_FORMAT_RGB24 1
#define CAIRO_HINT_METRICS_OFF 1u
#define CAIRO_HINT_STYLE_NONE 1u
#define CAIRO_PDF_METADATA_TITLE 0u
#define CAIRO_PDF_METADATA_AUTHOR 1u
#define CAIRO_PDF_METADATA_CREATOR 4u
#define CAIRO_PDF_METADATA_CREATE_DATE 5u
#define CAIRO_PDF_VERSION_1_5 1u
#define CAIRO_STATUS_SUCCESS 0u
#define CAIRO_STATUS_WRITE_ERROR 11u
#define PANGO_ALIGN_LEFT 0u
#define PANGO_ALIGN_CENTER 1u
#define PANGO_ALIGN_RIGHT 2u
#define PANGO_DIRECTION_RTL 1u
#define PANGO_ELLIPSIZE_END 3u
#define PANGO_SCALE 1024
#define PANGO_WEIGHT_BOLD 700u
#define PANGO_WEIGHT_NORMAL 400u
#define PANGO_WRAP_WORD 0u
#define PANGO_WRAP_WORD_CHAR 2u

FUNCTION(cairo_arc, void, cairo_t *, double, double, double, double, double);
FUNCTION(cairo_close_path, void, cairo_t *);
FUNCTION(cairo_create, cairo_t *, cairo_surface_t *);
FUNCTION(cairo_destroy, void, cairo_t *);
FUNCTION(cairo_fill, void, cairo_t *);
FUNCTION(cairo_font_options_create, cairo_font_options_t *, void);
FUNCTION(cairo_font_options_destroy, void, cairo_font_options_t *);
FUNCTION(cairo_font_options_set_antialias, void, cairo_font_options_t *, unsigned);
FUNCTION(cairo_font_options_set_hint_metrics, void, cairo_font_options_t *, unsigned);
FUNCTION(cairo_font_options_set_hint_style, void, cairo_font_options_t *, unsigned);
FUNCTION(cairo_image_surface_create, cairo_surface_t *, int, int, int);
FUNCTION(cairo_image_surface_get_data, unsigned char *, cairo_surface_t *);
FUNCTION(cairo_image_surface_get_height, int, cairo_surface_t *);
FUNCTION(cairo_image_surface_get_stride, int, cairo_surface_t *);
FUNCTION(cairo_image_surface_get_width, int, cairo_surface_t *);
FUNCTION(cairo_line_to, void, cairo_t *, double, double);
FUNCTION(cairo_move_to, void, cairo_t *, double, double);
FUNCTION(cairo_new_sub_path, void, cairo_t *);
FUNCTION(
  cairo_pdf_surface_create_for_stream, cairo_surface_t *, cairo_write_func_t, void *, double,
  double);
FUNCTION(cairo_pdf_surface_restrict_to_version, void, cairo_surface_t *, unsigned);
FUNCTION(cairo_pdf_surface_set_metadata, void, cairo_surface_t *, unsigned, const char *);
FUNCTION(cairo_rectangle, void, cairo_t *, double, double, double, double);
FUNCTION(cairo_restore, void, cairo_t *);
FUNCTION(cairo_save, void, cairo_t *);
FUNCTION(cairo_scale, void, cairo_t *, double, double);
FUNCTION(cairo_set_line_width, void, cairo_t *, double);
FUNCTION(cairo_set_source_rgb, void, cairo_t *, double, double, double);
FUNCTION(cairo_show_page, void, cairo_t *);
FUNCTION(cairo_status, unsigned, cairo_t *);
FUNCTION(cairo_status_to_string, const char *, unsigned);
FUNCTION(cairo_stroke, void, cairo_t *);
FUNCTION(cairo_surface_destroy, void, cairo_surface_t *);
FUNCTION(cairo_surface_finish, void, cairo_surface_t *);
FUNCTION(cairo_surface_flush, void, cairo_surface_t *);
FUNCTION(cairo_surface_status, unsigned, cairo_surface_t *);
FUNCTION(cairo_tag_begin, void, cairo_t *, const char *, const char *);
FUNCTION(cairo_tag_end, void, cairo_t *, const char *);
FUNCTION(cairo_translate, void, cairo_t *, double, double);

FUNCTION(g_error_free, void, GError *);
FUNCTION(g_object_unref, void, void *);
FUNCTION(pango_attr_letter_spacing_new, PangoAttribute *, int);
FUNCTION(pango_attr_list_insert, void, PangoAttrList *, PangoAttribute *);
FUNCTION(pango_attr_list_new, PangoAttrList *, void);
FUNCTION(pango_attr_list_unref, void, PangoAttrList *);
FUNCTION(
  pango_cairo_context_set_font_options, void, PangoContext *, const cairo_font_options_t *);
FUNCTION(pango_cairo_context_set_resolution, void, PangoContext *, double);
FUNCTION(pango_cairo_create_context, PangoContext *, cairo_t *);
FUNCTION(pango_cairo_show_layout, void, cairo_t *, PangoLayout *);
FUNCTION(pango_context_set_language, void, PangoContext *, PangoLanguage *);
FUNCTION(pango_context_set_round_glyph_positions, void, PangoContext *, int);
FUNCTION(pango_font_description_free, void, PangoFontDescription *);
FUNCTION(pango_font_description_new, PangoFontDescription *, void);
FUNCTION(pango_font_description_set_absolute_size, void, PangoFontDescription *, double);
FUNCTION(pango_font_description_set_family, void, PangoFontDescription *, const char *);
FUNCTION(pango_font_description_set_weight, void, PangoFontDescription *, unsigned);
FUNCTION(pango_language_from_string, PangoLanguage *, const char *);
FUNCTION(pango_layout_get_direction, unsigned, PangoLayout *, int);
FUNCTION(pango_layout_get_extents, void, PangoLayout *, PangoRectangle *, PangoRectangle *);
FUNCTION(pango_layout_get_line_count, int, PangoLayout *);
FUNCTION(pango_layout_get_unknown_glyphs_count, int, PangoLayout *);
FUNCTION(pango_layout_new, PangoLayout *, PangoContext *);
FUNCTION(pango_layout_set_alignment, void, PangoLayout *, unsigned);
FUNCTION(pango_layout_set_attributes, void, PangoLayout *, PangoAttrList *);
FUNCTION(pango_layout_set_ellipsize, void, PangoLayout *, unsigned);
FUNCTION(pango_layout_set_font_description, void, PangoLayout *, const PangoFontDescription *);
FUNCTION(pango_layout_set_height, void, PangoLayout *, int);
FUNCTION(pango_layout_set_line_spacing, void, PangoLayout *, float);
FUNCTION(pango_layout_set_text, void, PangoLayout *, const char *, int);
FUNCTION(pango_layout_set_width, void, PangoLayout *, int);
FUNCTION(pango_layout_set_wrap, void, PangoLayout *, unsigned);

FUNCTION(
  rsvg_handle_get_geometry_for_layer, int, RsvgHandle *, const char *, const RsvgRectangle *,
  RsvgRectangle *, RsvgRectangle *, GError **);
FUNCTION(
  rsvg_handle_new_from_data, RsvgHandle *, const unsigned char *, unsigned long, GError **);
FUNCTION(
  rsvg_handle_render_document, int, RsvgHandle *, cairo_t *, const RsvgRectangle *, GError **);

#undef FUNCTION
